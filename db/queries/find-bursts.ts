import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export type Burst = { domain: string; firstAt: Date; lastAt: Date; count: number };
export type BurstRule = { since: Date; withinSeconds: number; least: number; share: number };

/**
 * Domains from which at least `least` withdrawals came since a moment, each within some seconds of its message's hand-over, and by at
 * least `share` of those at the domain to whom something was handed over meanwhile. Marks these withdrawals as suspected.
 */
export async function findBursts(
  tx: Db,
  { since, withinSeconds, least, share }: BurstRule,
): Promise<Burst[]> {
  return tx.execute<Burst>(sql`
    with soon as (
      select a.contact_id, a.id, a.campaign_id, a.arrived_at, substring(c.email from '@(.*)$') as domain
      from arrival a
      join send s on s.contact_id = a.contact_id and s.campaign_id = a.campaign_id
      join contact c on c.id = a.contact_id
      where a.arrived_at >= ${since.toISOString()}::timestamptz and a.kind in ('one_click', 'page') and a.effect = 'stopped'
        and a.undone_at is null and a.arrived_at - s.ended_at <= make_interval(secs => ${withinSeconds})
    ), many as (
      select domain, min(arrived_at) as "firstAt", max(arrived_at) as "lastAt", count(*)::int as count,
        array_agg(distinct campaign_id) as campaigns
      from soon where domain is not null group by domain having count(*) >= ${least}
    ), unusual as (
      select m.* from many m where m.count >= ${share}::float8 * (
        select count(*) from send s join contact c on c.id = s.contact_id
        where s.campaign_id = any(m.campaigns) and s.state = 'handed_off'
          and s.ended_at >= ${since.toISOString()}::timestamptz - make_interval(secs => ${withinSeconds})
          and substring(c.email from '@(.*)$') = m.domain)
    ), marked as (
      update arrival a set suspicion = 'burst' from soon join unusual using (domain)
      where a.contact_id = soon.contact_id and a.id = soon.id and a.suspicion is null
    )
    select domain, "firstAt", "lastAt", count from unusual`);
}

/** Keeps an alarm for a burst: a new one, or the one that it goes on. Answers whether it is new. */
export async function keepAlarm(tx: Db, burst: Burst, sameSince: Date): Promise<boolean> {
  const [first, last] = [burst.firstAt.toISOString(), burst.lastAt.toISOString()];
  const known = await tx.execute(sql`
    update arrival_alarm set last_at = greatest(last_at, ${last}::timestamptz), count = greatest(count, ${burst.count})
    where domain = ${burst.domain} and last_at >= ${sameSince.toISOString()}::timestamptz returning 1`);
  if (known.length > 0) return false;
  await tx.execute(sql`
    insert into arrival_alarm (domain, first_at, last_at, count)
    values (${burst.domain}, ${first}::timestamptz, ${last}::timestamptz, ${burst.count})`);
  return true;
}
