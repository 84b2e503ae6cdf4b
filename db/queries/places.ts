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

/**
 * A contact's place, when this advertiser tried to reach them by this channel since a moment, and the appointment that they agreed to
 * in a call of this campaign. Each call that has begun is an attempt; of what has no calls, each hand-over.
 */
export type Outlook = ContactPlace & { id: number; attempts: Date[]; appointment: Date | null };

export async function placesOf(
  db: Db,
  ids: readonly number[],
  asked: { prefixes: Prefixes; advertiserId: number; campaignId: number; channel: Channel; since: Date },
): Promise<Outlook[]> {
  const since = sql`${asked.since.toISOString()}::timestamptz`;
  const rows = await db.execute<Omit<Outlook, 'attempts'> & { attempts: string[] | null }>(sql`
    select c.id, c.kind, c.country, c.time_zone as "timeZone", ${prefix(asked.prefixes)} as prefix,
      (select json_agg(tried.at) from (
        select s.ended_at as at from send s join campaign p on p.id = s.campaign_id
          where s.contact_id = c.id and p.advertiser_id = ${asked.advertiserId} and p.channel = ${asked.channel}
            and s.state in ('handed_off', 'failed', 'uncertain') and s.ended_at >= ${since}
            and not exists (select from call k where k.contact_id = s.contact_id and k.campaign_id = s.campaign_id)
        union all
        select k.begun_at from call k join campaign p on p.id = k.campaign_id
          where k.contact_id = c.id and p.advertiser_id = ${asked.advertiserId} and p.channel = ${asked.channel}
            and k.begun_at >= ${since}
      ) tried) as attempts,
      (select a.at from appointment a where a.contact_id = c.id and a.campaign_id = ${asked.campaignId}
        order by a.id desc limit 1) as appointment
    from contact c where c.id = any(${`{${ids.join(',')}}`}::bigint[])`);
  return rows.map((row) => ({ ...row, attempts: (row.attempts ?? []).map((at) => new Date(at)) }));
}

/** Joins contacts, already joined as `facts`, to their place's plan as `p`. */
export function joinPlan({ places, prefixes }: Plan): SQL {
  const rows = places.map(
    (row) => sql`(${row.kind}::contact_kind, ${row.country}, ${row.timeZone ?? ''}, ${row.prefix ?? ''},
      ${row.notBefore.toISOString()}::timestamptz)`,
  );
  return sql`join contact c on c.id = facts.id
    join (values ${sql.join(rows, sql`, `)}) p (kind, country, time_zone, prefix, not_before)
      on p.kind = c.kind and p.country = c.country and p.time_zone = coalesce(c.time_zone, '')
        and p.prefix = coalesce(${prefix(prefixes)}, '')`;
}

/** Some of a campaign's queued people, by where they are and the hour from which on they may be tried. */
export type Waiting = ContactPlace & { from: Date; people: number };

/** A campaign's queued people, grouped; who waits no longer waits since `now`. */
export async function waitingByPlace(
  db: Db,
  { campaignId, prefixes, now }: { campaignId: number; prefixes: Prefixes; now: Date },
): Promise<Waiting[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute<Waiting>(sql`
    select c.kind, c.country, c.time_zone as "timeZone", ${prefix(prefixes)} as prefix,
      case when s.not_before > ${at} then date_trunc('minute', s.not_before) else ${at} end as from, count(*)::int as people
    from send s join contact c on c.id = s.contact_id
    where s.campaign_id = ${campaignId} and s.state = 'queued' group by 1, 2, 3, 4, 5`);
  return [...rows];
}
