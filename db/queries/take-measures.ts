import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { Channel, SendState } from '../vocabulary';

export type Measures = {
  sends: { channel: Channel; state: SendState; count: number }[];
  workers: number;
  armed: boolean;
  /** Due and not begun, and those that have failed for the last time. */
  jobs: number;
  givenUp: number;
  spooled: number;
  silent: number;
};

/** What is worth watching of the whole installation; counts, of nobody in particular. */
export async function takeMeasures(db: Db): Promise<Measures> {
  const sends = await db.execute<Measures['sends'][number]>(sql`
    select c.channel, s.state, count(*)::int as count from campaign c join send s on s.campaign_id = c.id
    where c.state in ('sending', 'paused') group by 1, 2`);
  const [row] = await db.execute<Omit<Measures, 'sends'>>(sql`
    select is_armed() as armed,
      (select count(*)::int from worker where stopped_at is null and seen_at > now() - interval '30 seconds') as workers,
      (select count(*)::int from graphile_worker.jobs where run_at <= now() and locked_at is null and attempts < max_attempts) as jobs,
      (select count(*)::int from graphile_worker.jobs where attempts >= max_attempts) as "givenUp",
      (select coalesce(sum(waiting), 0)::int from spool where clear_until <> 'infinity') as spooled,
      (select count(*)::int from spool where clear_until <> 'infinity' and seen_at < now() - interval '10 seconds') as silent`);
  if (!row) throw new Error('nothing was measured');
  return { ...row, sends };
}
