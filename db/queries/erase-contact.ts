import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { subjectOf } from './canonical-event';

/** How many rows of each kind went. */
export type Erased = Record<'details' | 'purchases' | 'evidence' | 'messages' | 'forms', number>;

const count = async (tx: Db, statement: ReturnType<typeof sql>): Promise<number> => {
  const [row] = await tx.execute<{ count: number }>(
    sql`with gone as (${statement} returning 1) select count(*)::int as count from gone`,
  );
  return row?.count ?? 0;
};

/**
 * Takes away what says who a contact is. What stays is a row without a name: the ledger's chain hangs on it, and what was decided
 * about messages. Every table that holds something about a person has its line here.
 */
export async function eraseContact(tx: Db, contactId: number, at: Date): Promise<Erased> {
  // Before the address goes: where nobody else has it, no list of ours keeps it either.
  await tx.execute(
    sql`delete from suppressed_address s using contact c where c.id = ${contactId} and s.address = c.email
      and not exists (select from contact other where other.email = c.email and other.id <> c.id)`,
  );
  await tx.execute(
    sql`update arrival set detail = null where contact_id = ${contactId} and detail is not null`,
  );
  const details = await count(
    tx,
    sql`update contact c set erased_subject = ${subjectOf}, erased_at = ${at.toISOString()}::timestamptz,
      external_id = 'erased-' || id, salt = null, first_name = null, last_name = null, company = null, profession = null,
      email = null, email_kind = null, email_suppressed_at = null, phone = null, fax = null, address = null, postal_code = null, city = null,
      locale = null, time_zone = null, informed_at = null, updated_at = ${at.toISOString()}::timestamptz
      where id = ${contactId}`,
  );
  await tx.execute(sql`delete from purchase_state where contact_id = ${contactId}`);
  await tx.execute(sql`delete from acquaintance where contact_id = ${contactId}`);
  await tx.execute(sql`delete from contact_label where contact_id = ${contactId}`);
  // The paper is staff's to take out; the files of a run that waits are there until it is said to be posted, a month at most.
  await tx.execute(sql`update printed_letter set addressee = null where contact_id = ${contactId}`);
  await tx.execute(sql`update call set wrong_number = null where contact_id = ${contactId}`);
  await tx.execute(sql`delete from letter_code where contact_id = ${contactId}`);
  await tx.execute(sql`delete from address_change where contact_id = ${contactId}`);
  const letters = await count(
    tx,
    sql`update form_letter set recipient = '', source = '', subject = ''
      where submission_id in (select id from form_submission where contact_id = ${contactId})`,
  );
  return {
    details,
    purchases: await count(tx, sql`delete from purchase where contact_id = ${contactId}`),
    evidence: await count(tx, sql`delete from consent_evidence where contact_id = ${contactId}`),
    messages:
      letters +
      (await count(tx, sql`delete from outbox_message where contact_id = ${contactId}`)) +
      (await count(tx, sql`delete from service_message where contact_id = ${contactId}`)),
    forms: await count(
      tx,
      sql`update form_submission set details = '{}', answers = '[]' where contact_id = ${contactId}`,
    ),
  };
}
