import type { Db } from '@/db/client';
import { changedLetters } from '@/db/queries/print-letters';
import type { Reason } from '@/db/vocabulary';
import { inquire } from '../../audience/prospecting';
import type { Campaign } from '../../campaigns/load';
import { recheck } from '../recheck';
import type { Run } from './allot';

/** A printed letter that must not be posted any more, by the number on it, and why. */
export type TakenOut = { contactId: number; number: number; reason: Reason; decisionId: number };

/**
 * Of a run's letters those whose readers may not be written to any more: they have said no, or asked for a pause, since their letter
 * was printed. Only whose records have changed are decided again.
 */
export async function lettersToTakeOut(
  db: Db,
  campaign: Campaign,
  { run, now }: Pick<Run, 'run'> & { now: Date },
): Promise<TakenOut[]> {
  const changed = await changedLetters(db, { campaignId: campaign.id, run });
  if (changed.length === 0) return [];
  const inquiry = await inquire(db, campaign, now, now);
  const answers = await recheck(
    db,
    { campaignId: campaign.id, inquiry, now },
    changed.map(({ contactId }) => contactId),
  );
  return changed.flatMap(({ contactId, number }) => {
    const answer = answers.get(contactId);
    if (!answer || answer.decision.verdict === 'eligible') return [];
    return [{ contactId, number, reason: answer.decision.reason ?? 'unreachable', decisionId: answer.id }];
  });
}
