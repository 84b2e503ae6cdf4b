import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { PurchaseForm } from '../vocabulary';

/** What kinds of records there are at all: a question need not ask about others. */
export type OnRecord = { countries: string[]; forms: PurchaseForm[] };

/** The countries that contacts live in and the forms of dealings there are, each found by its index and not by reading all. */
export async function onRecord(db: Db): Promise<OnRecord> {
  const [found] = await db.execute<{ countries: string[]; forms: PurchaseForm[] }>(sql`
    with recursive country (code) as (
      (select country from contact order by country limit 1)
      union all
      select (select country from contact where country > country_.code order by country limit 1) from country country_
      where country_.code is not null
    ), form (name) as (
      (select form from purchase_state where form <> 'sale' order by form limit 1)
      union all
      select (select form from purchase_state where form <> 'sale' and form > form_.name order by form limit 1) from form form_
      where form_.name is not null
    )
    select coalesce((select array_agg(code) from country where code is not null), '{}') as countries,
      coalesce((select array_agg(name::text) from form where name is not null), '{}') as forms`);
  return found ?? { countries: [], forms: [] };
}
