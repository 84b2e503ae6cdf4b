import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { CallOutcome } from '../vocabulary';
import { moment } from './literals';

/**
 * Takes the next of a campaign's people to be called, for the transaction: appointments first, then whoever has waited longest, past
 * those whom other agents are taking or have before them.
 */
export async function nextToCall(
  tx: Db,
  { campaignId, now }: { campaignId: number; now: Date },
): Promise<number | null> {
  const [row] = await tx.execute<{ contact_id: number }>(sql`
    select q.contact_id from send q join campaign c on c.id = q.campaign_id
    where q.campaign_id = ${campaignId} and q.state = 'queued' and c.state = 'sending' and (select is_armed())
      and q.not_before <= ${moment(now)}
      and not exists (select from call k where k.contact_id = q.contact_id and k.ended_at is null)
    order by exists (select from appointment a where a.contact_id = q.contact_id and a.campaign_id = q.campaign_id) desc,
      q.not_before, q.contact_id
    limit 1 for update of q skip locked`);
  return row?.contact_id ?? null;
}

/** Whether an agent has found the number that is on record for somebody to be somebody else's. */
export async function hasWrongNumber(tx: Db, contactId: number): Promise<boolean> {
  const [row] = await tx.execute<{ wrong: boolean }>(sql`
    select exists (select from call k join contact c on c.id = k.contact_id
      where k.contact_id = ${contactId} and k.wrong_number = c.phone) as wrong`);
  return row?.wrong ?? false;
}

/**
 * Ends what agents left open past its lease: whom they had not called yet goes back to the queue, whom they may have called is
 * uncertain. Answers the campaigns concerned.
 */
export async function endLapsedCalls(db: Db, now: Date): Promise<number[]> {
  const at = moment(now);
  const rows = await db.execute<{ campaign_id: number }>(sql`
    with lapsed as (
      update call set ended_at = ${at},
        outcome = case when begun_at is null then 'returned' else 'unknown' end::call_outcome
      where ended_at is null and lease_until < ${at}
      returning contact_id, campaign_id, begun_at, agent
    )
    update send s set claimed_at = null,
      state = case when l.begun_at is not null then 'uncertain' when c.state = 'cancelled' then 'skipped' else 'queued' end::send_state,
      skip_reason = case when l.begun_at is null and c.state = 'cancelled' then 'campaign_cancelled'::skip_reason end,
      answer = case when l.begun_at is not null then 'the agent never said how the call ended' end,
      ended_at = case when l.begun_at is not null or c.state = 'cancelled' then ${at} end
    from lapsed l join campaign c on c.id = l.campaign_id
    where s.contact_id = l.contact_id and s.campaign_id = l.campaign_id and s.state = 'in_flight' and s.claimed_by is null
    returning s.campaign_id`);
  return [...new Set(rows.map((row) => row.campaign_id))];
}

/** How a campaign's calls have ended so far, and how many are being made. */
export async function countCalls(
  db: Db,
  campaignId: number,
): Promise<{ outcome: CallOutcome | null; calls: number; attempts: number }[]> {
  const rows = await db.execute<{ outcome: CallOutcome | null; calls: number; attempts: number }>(sql`
    select outcome, count(*)::int as calls, count(begun_at)::int as attempts
    from call where campaign_id = ${campaignId} group by outcome`);
  return [...rows];
}

/** How often a campaign has tried to call somebody. */
export async function countAttempts(
  tx: Db,
  { contactId, campaignId }: { contactId: number; campaignId: number },
): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from call
    where contact_id = ${contactId} and campaign_id = ${campaignId} and begun_at is not null`);
  return row?.n ?? 0;
}
