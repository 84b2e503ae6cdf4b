import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { SendState, SkipReason } from '../vocabulary';
import { idList } from './id-array';
import { prepare } from './prepared';

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

const ending = prepare((value) => {
  const now = sql`${value('now')}::timestamptz`;
  const campaignId = sql`${value('campaignId')}::int`;
  return sql`
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
      from json_to_recordset(${value('endings')}::text::json) as e("contactId" bigint, state text,
        "recheckedDecisionId" int, "skipReason" skip_reason, answer text, "notBefore" timestamptz)
      join send b on b.campaign_id = ${campaignId} and b.contact_id = e."contactId"
      cross join lateral (select (${value('waits')}::text::bigint[])[b.attempts + 1] as wait) w
    ) e
    where s.campaign_id = ${campaignId} and s.contact_id = e."contactId" and s.claimed_by = ${value('workerId')}::int
      and s.state in ('in_flight', 'uncertain')`;
});

/**
 * Writes how it ended with a batch that `workerId` held, and the decision taken again. What was not begun goes back to the
 * queue. One that the worker had been given up for is corrected: it knows better.
 */
export async function endSends(
  tx: Db,
  { campaignId, workerId, now, waits }: EndedBatch,
  endings: readonly Ending[],
): Promise<void> {
  if (endings.length === 0) return;
  const batch = { campaignId, workerId, now: now.toISOString(), waits: idList(waits) };
  await ending(tx, { ...batch, endings: JSON.stringify(endings) });
}
