import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export type Reader = {
  id: number;
  email: string | null;
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
  await tx.execute(sql`
    select 1 from contact_gate where contact_id = any(${`{${contactIds.join(',')}}`}::bigint[])
    order by contact_id for share`);
}

/** What a message needs of its readers. */
export async function readReaders(tx: Db, contactIds: readonly number[]): Promise<Reader[]> {
  return tx.execute<Reader>(sql`
    select id, email, first_name, last_name, company, locale from contact
    where id = any(${`{${contactIds.join(',')}}`}::bigint[]) order by id`);
}
