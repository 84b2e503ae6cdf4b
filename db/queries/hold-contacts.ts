import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { idList } from './id-array';
import { prepare } from './prepared';

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

const ids = (value: (name: string) => SQL) => sql`${value('ids')}::text::bigint[]`;

const turns = prepare(
  (value) => sql`
    select pg_advisory_xact_lock(hashtextextended('hand-over', contact_id)) from (
      select distinct contact_id from wish where contact_id = any(${ids(value)}) and kind in ('weekly', 'monthly')
      order by contact_id) few`,
);
const gates = prepare(
  (value) =>
    sql`select 1 from contact_gate where contact_id = any(${ids(value)}) order by contact_id for share`,
);
const readers = prepare<Reader>(
  (value) => sql`
    select id, email, phone, fax, address, first_name, last_name, company, locale from contact
    where id = any(${ids(value)}) order by id`,
);

/**
 * Takes the contacts' lock for a hand-over, shared with other hand-overs, against every withdrawal, until the transaction
 * ends; in ascending order, as writers take it.
 *
 * Of two hand-overs to somebody who wants few messages, the second waits for the first and then sees it. Only hand-overs take that
 * lock, before the other, so that nobody waits in a circle.
 */
export async function holdContacts(tx: Db, contactIds: readonly number[]): Promise<void> {
  await turns(tx, { ids: idList(contactIds) });
  await gates(tx, { ids: idList(contactIds) });
}

/** What a message needs of its readers. */
export function readReaders(tx: Db, contactIds: readonly number[]): Promise<Reader[]> {
  return readers(tx, { ids: idList(contactIds) });
}
