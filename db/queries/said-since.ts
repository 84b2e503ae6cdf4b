import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { ChannelScope } from '../vocabulary';

export type Said = { channel: ChannelScope; yes: number; no: number };

/** How many acts of each answer were recorded since a moment, by channel. */
export async function saidSince(db: Db, since: Date): Promise<Said[]> {
  return db.execute<Said>(sql`
    select channel, (count(*) filter (where act = 'given'))::int as yes, (count(*) filter (where act <> 'given'))::int as no
    from standing_event
    where recorded_at >= ${since.toISOString()}::timestamptz and act <> 'informed'
    group by channel order by channel`);
}
