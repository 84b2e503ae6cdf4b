import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export type Reader = {
  id: number;
  email: string | null;
  phone: string | null;
  fax: string | null;
  address: string | null;
  first_name: string | null;
  last_name: string | null;
  company: string | null;
  locale: string | null;
};

/**
 * Takes the contacts' lock for a hand-over, shared with other hand-overs, against every withdrawal, until the transaction
 * ends; in ascending order, as writers take it.
 */
export async function holdContacts(tx: Db, contactIds: readonly number[]): Promise<void> {
  await takeTurns(tx, contactIds);
  await tx.execute(sql`
    select 1 from contact_gate where contact_id = any(${`{${contactIds.join(',')}}`}::bigint[])
    order by contact_id for share`);
}

/**
 * Of two hand-overs to somebody who wants few messages, the second waits for the first and then sees it. Only hand-overs take this
 * lock, before the one above, so that nobody waits in a circle.
 */
async function takeTurns(tx: Db, contactIds: readonly number[]): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('hand-over', contact_id)) from (
      select distinct contact_id from wish
      where contact_id = any(${`{${contactIds.join(',')}}`}::bigint[]) and kind in ('weekly', 'monthly')
      order by contact_id) few`);
}

/** What a message needs of its readers. */
export async function readReaders(tx: Db, contactIds: readonly number[]): Promise<Reader[]> {
  return tx.execute<Reader>(sql`
    select id, email, phone, fax, address, first_name, last_name, company, locale from contact
    where id = any(${`{${contactIds.join(',')}}`}::bigint[]) order by id`);
}
