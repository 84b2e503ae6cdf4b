import { sql } from 'drizzle-orm';
import type { Db } from '../client';

const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`;

/**
 * Takes up to `limit` of a campaign's queued recipients for a worker, in contact order, past those that other workers are
 * taking. Committed before anything is handed over: whoever finds them in flight later knows that they may have got it. Of those
 * that wait for an hour, and all of a campaign that is `planned` do, those whose hour has come.
 */
export async function claimSends(
  db: Db,
  claim: { campaignId: number; workerId: number; limit: number; now: Date; planned: boolean },
): Promise<number[]> {
  const due = claim.planned
    ? sql`and q.not_before <= ${moment(claim.now)}`
    : sql`and (q.not_before is null or q.not_before <= ${moment(claim.now)})`;
  const order = claim.planned ? sql`q.not_before, q.contact_id` : sql`q.contact_id`;
  const rows = await db.execute<{ contact_id: number }>(sql`
    update send s set state = 'in_flight', claimed_by = ${claim.workerId}, claimed_at = ${moment(claim.now)}
    from (
      select q.contact_id from send q join campaign c on c.id = q.campaign_id
      where q.campaign_id = ${claim.campaignId} and q.state = 'queued' and c.state = 'sending' ${due} and (select is_armed())
      order by ${order} limit ${claim.limit} for update of q skip locked
    ) taken
    where s.campaign_id = ${claim.campaignId} and s.contact_id = taken.contact_id
    returning s.contact_id`);
  return rows.map((row) => row.contact_id).sort((a, b) => a - b);
}

/** Gives back what was claimed but not begun. */
export async function requeueSends(db: Db, campaignId: number, contactIds: readonly number[]): Promise<void> {
  if (contactIds.length === 0) return;
  await db.execute(sql`
    update send set state = 'queued', claimed_by = null, claimed_at = null
    where campaign_id = ${campaignId} and contact_id = any(${`{${contactIds.join(',')}}`}::bigint[])
      and state = 'in_flight'`);
}

/**
 * Marks as uncertain what a worker left in flight: its own, after a batch that failed once begun, or all those of workers that
 * have not been seen since `seenSince`. Answers how many.
 */
export async function markUncertain(
  db: Db,
  left: { workerId: number } | { seenSince: Date },
  now: Date,
): Promise<number> {
  const whose =
    'workerId' in left
      ? sql`claimed_by = ${left.workerId}`
      : sql`claimed_by in (select id from worker where stopped_at is not null or seen_at < ${moment(left.seenSince)})`;
  const rows = await db.execute(sql`
    update send set state = 'uncertain', ended_at = ${moment(now)}, answer = 'the worker ended before it could say'
    where state = 'in_flight' and ${whose} returning 1`);
  return rows.length;
}
