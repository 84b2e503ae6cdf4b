import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { ContactKind } from '../vocabulary';
import type { FoundContact } from './find-contacts';

export type ContactsPage = {
  sort: 'arrival' | 'name';
  kind?: ContactKind | undefined;
  country?: string | undefined;
  /** The contact after which the page begins, by its id in either order. */
  after: number;
  limit: number;
};

/** A page of contacts in an order that an index has, whatever their number. */
export async function listContacts(db: Db, page: ContactsPage): Promise<FoundContact[]> {
  const kind = page.kind ? sql`and kind = ${page.kind}::contact_kind` : sql``;
  const country = page.country ? sql`and country = ${page.country}` : sql``;
  const columns = sql`id, external_id, kind, first_name, last_name, company, city, country`;
  if (page.sort === 'arrival') {
    const before = page.after > 0 ? sql`and id < ${page.after}` : sql``;
    return db.execute<FoundContact>(sql`
      select ${columns} from contact where true ${before} ${kind} ${country} order by id desc limit ${page.limit}`);
  }
  const name = sql`(select lower(last_name) from contact where id = ${page.after})`;
  const past =
    page.after > 0
      ? sql`and (lower(last_name) ~>~ ${name} or (lower(last_name) = ${name} and id > ${page.after}))
        and lower(last_name) ~>=~ ${name}`
      : sql``;
  return db.execute<FoundContact>(sql`
    select ${columns} from contact where last_name is not null ${past} ${kind} ${country}
    order by lower(last_name) using ~<~, id limit ${page.limit}`);
}
