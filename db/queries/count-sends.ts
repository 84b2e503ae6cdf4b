import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { SendState } from '../vocabulary';

/** Whether anybody of a campaign's recipients is still queued, or held by a worker. */
export async function hasOpenSends(db: Db, campaignId: number): Promise<boolean> {
  const [row] = await db.execute<{ open: boolean }>(sql`
    select exists (select 1 from send where campaign_id = ${campaignId} and state in ('queued', 'in_flight')) as open`);
  return row?.open ?? false;
}

/** How many of a campaign's recipients are in each state. */
export async function countSends(db: Db, campaignId: number): Promise<Partial<Record<SendState, number>>> {
  const rows = await db.execute<{ state: SendState; count: number }>(sql`
    select state, count(*)::int as count from send where campaign_id = ${campaignId} group by state`);
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}
