import { type SQL, sql } from 'drizzle-orm';
import type { ContactKind } from '../vocabulary';

/** Which contacts a campaign is meant for, by what is known of them. A list that is left out asks nothing. */
export type ContactFilter = {
  kinds?: readonly ContactKind[] | undefined;
  countries?: readonly string[] | undefined;
  /** Primary languages; `und` for those who have said none. */
  languages?: readonly string[] | undefined;
  professions?: readonly string[] | undefined;
  bought?: Bought | undefined;
  /** The seller of whom they have never bought. */
  neverBoughtFrom?: number | undefined;
  /** Labels by id: one of each list. */
  labels?: readonly (readonly number[])[] | undefined;
};

type Bought = { advertiserId: number; families: readonly number[]; from: Date | null; until: Date | null };

const texts = (list: readonly string[]) =>
  sql`${`{${list.map((text) => JSON.stringify(text)).join(',')}}`}::text[]`;
const numbers = (list: readonly number[]) => sql.raw(`'{${list.map(Number).join(',')}}'::int[]`);

/** Whether the contact of a row of facts is among those asked for; everybody is, without a filter. */
export function isAmong(filter: ContactFilter | null): SQL {
  return filter === null ? sql`true` : sql`facts.id in (${filterContacts(filter)})`;
}

/** The ids of the contacts that a filter asks for, in contact order when run under `streaming`. */
function filterContacts(filter: ContactFilter): SQL {
  const { kinds, countries, languages, professions, bought, neverBoughtFrom, labels = [] } = filter;
  const conditions = [
    kinds && sql`c.kind = any(${`{${kinds.join(',')}}`}::contact_kind[])`,
    countries && sql`c.country = any(${texts(countries)})`,
    languages && sql`coalesce(lower(split_part(c.locale, '-', 1)), 'und') = any(${texts(languages)})`,
    professions && sql`c.profession = any(${texts(professions)})`,
    bought && sql`c.id in (${buyers(bought)})`,
    neverBoughtFrom !== undefined &&
      sql`not exists (select from purchase_state n where n.advertiser_id = ${sql.raw(String(neverBoughtFrom))}
        and n.contact_id = c.id)`,
    ...labels.map(
      (ids) => sql`c.id in (select contact_id from contact_label where label_id = any(${numbers(ids)}))`,
    ),
  ].filter((condition): condition is SQL => Boolean(condition));
  const all = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
  return sql`select c.id from contact c where ${all}`;
}

/** The state, in contact order, says who bought at all and not too early; each sale of those says on which day. */
function buyers({ advertiserId, families, from, until }: Bought): SQL {
  const seller = sql.raw(String(advertiserId));
  const day = (at: Date) => sql`${at.toISOString()}::timestamptz`;
  const since = from ? sql`and s.any_until >= ${day(from)}` : sql``;
  const dated =
    from || until
      ? sql`and exists (select from purchase p where p.contact_id = s.contact_id and p.advertiser_id = s.advertiser_id
          and p.family_id = s.family_id ${from ? sql`and p.purchased_at >= ${day(from)}` : sql``}
          ${until ? sql`and p.purchased_at < ${day(until)}` : sql``})`
      : sql``;
  return sql`select s.contact_id from purchase_state s
    where s.advertiser_id = ${seller} and s.family_id = any(${numbers(families)}) ${since} ${dated}`;
}
