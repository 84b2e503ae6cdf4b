import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { SendState, SkipReason } from '../vocabulary';

export type Ending = {
  contactId: number;
  /** `deferred`: refused for now; it counts as an attempt, and the rule says when the next one is, or that it was the last. */
  state: Extract<SendState, 'queued' | 'handed_off' | 'skipped' | 'failed' | 'uncertain'> | 'deferred';
  recheckedDecisionId: number;
  skipReason: SkipReason | null;
  answer: string | null;
  /** When one that goes back to the queue may be tried again; absent: as before, or as the rule says. */
  notBefore?: Date;
};

export type EndedBatch = {
  campaignId: number;
  workerId: number;
  now: Date;
  /** Milliseconds to wait after the first refusal, the second …; whoever is refused once more has failed. */
  waits: readonly number[];
};

/**
 * Writes how it ended with a batch that `workerId` held, and the decision taken again. What was not begun goes back to the
 * queue. One that the worker had been given up for is corrected: it knows better.
 */
export async function endSends(tx: Db, batch: EndedBatch, endings: readonly Ending[]): Promise<void> {
  if (endings.length === 0) return;
  const now = sql`${batch.now.toISOString()}::timestamptz`;
  const waits = sql`${`{${batch.waits.join(',')}}`}::bigint[]`;
  await tx.execute(sql`
    update send s set state = e.becomes::send_state, skip_reason = e."skipReason", answer = e.answer,
      attempts = s.attempts + (e.state = 'deferred')::int,
      claimed_by = case when e.becomes <> 'queued' then s.claimed_by end,
      rechecked_at = case when e.becomes <> 'queued' then ${now} end,
      rechecked_decision_id = case when e.becomes <> 'queued' then e."recheckedDecisionId" end,
      not_before = coalesce(e."notBefore",
        case when e.state = 'deferred' then ${now} + e.wait * interval '1 millisecond' end, s.not_before),
      ended_at = case when e.becomes <> 'queued' then ${now} end
    from (
      select e.*, w.wait, case when e.state <> 'deferred' then e.state when w.wait is null then 'failed'
        else 'queued' end as becomes
      from jsonb_to_recordset(${JSON.stringify(endings)}::jsonb) as e("contactId" bigint, state text,
        "recheckedDecisionId" int, "skipReason" skip_reason, answer text, "notBefore" timestamptz)
      join send b on b.campaign_id = ${batch.campaignId} and b.contact_id = e."contactId"
      cross join lateral (select (${waits})[b.attempts + 1] as wait) w
    ) e
    where s.campaign_id = ${batch.campaignId} and s.contact_id = e."contactId" and s.claimed_by = ${batch.workerId}
      and s.state in ('in_flight', 'uncertain')`);
}
