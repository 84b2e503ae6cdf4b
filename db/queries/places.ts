import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { Channel, ContactKind } from '../vocabulary';

/** What of a contact says which hours are theirs. `prefix`: the beginning of a postal code that says more than its country. */
export type ContactPlace = {
  kind: ContactKind;
  country: string;
  timeZone: string | null;
  prefix: string | null;
};

/** A place, and from when on those who are there may be called or written to. */
type Planned = ContactPlace & { notBefore: Date };

/** When a campaign may reach whom. */
export type Plan = { prefixes: Prefixes; places: readonly Planned[] };

/** In which country the first three digits of a postal code say that the hours are others, and which digits. */
export type Prefixes = { country: string; prefixes: readonly string[] };

const prefix = ({ country, prefixes }: Prefixes) => {
  const digits = sql`left(replace(c.postal_code, ' ', ''), 3)`;
  return sql`case when c.country = ${country} and ${digits} = any(${`{${prefixes.join(',')}}`}::text[]) then ${digits} end`;
};

/** The places in which there are contacts, each once. */
export async function listPlaces(db: Db, prefixes: Prefixes): Promise<ContactPlace[]> {
  const rows = await db.execute<ContactPlace>(sql`
    select c.kind, c.country, c.time_zone as "timeZone", ${prefix(prefixes)} as prefix
    from contact c group by 1, 2, 3, 4`);
  return [...rows];
}

/** The places of some contacts, and when this advertiser tried to reach each by this channel since a moment. */
export async function placesOf(
  db: Db,
  ids: readonly number[],
  asked: { prefixes: Prefixes; advertiserId: number; channel: Channel; since: Date },
): Promise<(ContactPlace & { id: number; attempts: Date[] })[]> {
  const rows = await db.execute<ContactPlace & { id: number; attempts: string[] | null }>(sql`
    select c.id, c.kind, c.country, c.time_zone as "timeZone", ${prefix(asked.prefixes)} as prefix,
      (select json_agg(s.ended_at) from send s join campaign p on p.id = s.campaign_id
        where s.contact_id = c.id and p.advertiser_id = ${asked.advertiserId} and p.channel = ${asked.channel}
          and s.state in ('handed_off', 'failed', 'uncertain') and s.ended_at >= ${asked.since.toISOString()}::timestamptz
      ) as attempts
    from contact c where c.id = any(${`{${ids.join(',')}}`}::bigint[])`);
  return rows.map((row) => ({ ...row, attempts: (row.attempts ?? []).map((at) => new Date(at)) }));
}

/** Joins contacts, already joined as `f`, to their place's plan as `p`. */
export function joinPlan({ places, prefixes }: Plan): SQL {
  const rows = places.map(
    (row) => sql`(${row.kind}::contact_kind, ${row.country}, ${row.timeZone ?? ''}, ${row.prefix ?? ''},
      ${row.notBefore.toISOString()}::timestamptz)`,
  );
  return sql`join contact c on c.id = f.id
    join (values ${sql.join(rows, sql`, `)}) p (kind, country, time_zone, prefix, not_before)
      on p.kind = c.kind and p.country = c.country and p.time_zone = coalesce(c.time_zone, '')
        and p.prefix = coalesce(${prefix(prefixes)}, '')`;
}
