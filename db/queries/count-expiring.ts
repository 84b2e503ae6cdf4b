import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { Channel } from '../vocabulary';

/** For each channel, how many consents of people of the countries asked about fall below their age limit within `days`. */
export async function countExpiringConsents(
  db: Db,
  asked: readonly { channel: Channel; country: string; since: Date }[],
  days: number,
): Promise<{ channel: Channel; count: number }[]> {
  if (asked.length === 0) return [];
  const rows = asked.map(
    ({ channel, country, since }) =>
      sql`(${channel}::channel_scope, ${country}::text, ${since.toISOString()}::timestamptz)`,
  );
  return db.execute<{ channel: Channel; count: number }>(sql`
    with asked (channel, country, since) as (values ${sql.join(rows, sql`, `)})
    select s.channel, count(distinct s.contact_id)::int as count
    from asked a
    join consent_state s on s.channel = a.channel and s.act = 'given' and s.at >= a.since
      and s.at < a.since + ${days} * interval '1 day'
    join contact c on c.id = s.contact_id and c.country = a.country
    group by s.channel order by count desc`);
}
