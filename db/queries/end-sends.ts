import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { SendState, SkipReason } from '../vocabulary';

export type Ending = {
  contactId: number;
  state: Extract<SendState, 'queued' | 'handed_off' | 'skipped' | 'failed' | 'uncertain'>;
  recheckedDecisionId: number;
  skipReason: SkipReason | null;
  answer: string | null;
  /** When one that goes back to the queue may be tried again; absent: as before. */
  notBefore?: Date;
};

/**
 * Writes how it ended with a batch that `workerId` held, and the decision taken again. What was not begun goes back to the
 * queue. One that the worker had been given up for is corrected: it knows better.
 */
export async function endSends(
  tx: Db,
  batch: { campaignId: number; workerId: number; now: Date },
  endings: readonly Ending[],
): Promise<void> {
  if (endings.length === 0) return;
  const now = sql`${batch.now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    update send s set state = e.state, skip_reason = e."skipReason", answer = e.answer,
      claimed_by = case when e.state <> 'queued' then s.claimed_by end,
      rechecked_at = case when e.state <> 'queued' then ${now} end,
      rechecked_decision_id = case when e.state <> 'queued' then e."recheckedDecisionId" end,
      not_before = coalesce(e."notBefore", s.not_before),
      ended_at = case when e.state <> 'queued' then ${now} end
    from jsonb_to_recordset(${JSON.stringify(endings)}::jsonb) as e("contactId" bigint, state send_state,
      "recheckedDecisionId" int, "skipReason" skip_reason, answer text, "notBefore" timestamptz)
    where s.campaign_id = ${batch.campaignId} and s.contact_id = e."contactId" and s.claimed_by = ${batch.workerId}
      and s.state in ('in_flight', 'uncertain')`);
}
