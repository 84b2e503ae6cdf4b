import type { Db } from '@/db/client';
import { profilesOf } from '@/db/queries/profiles-of';
import type { Inquiry } from '../audience/prospecting';
import { type KeptDecision, keepDecisions } from '../campaigns/decisions';

/** The law's answer for each of a batch, taken now. */
export type Rechecked = Map<number, KeptDecision>;

/**
 * Decides a batch again, from the records as they are at this moment. Called under the contacts' lock, so that nothing they
 * say can come between the answer and the hand-over.
 */
export async function recheck(
  tx: Db,
  { campaignId, inquiry, now }: { campaignId: number; inquiry: Inquiry; now: Date },
  contactIds: readonly number[],
): Promise<Rechecked> {
  const rows = await profilesOf(tx, inquiry.question, contactIds);
  const profiles = [...new Set(rows.map((row) => row.profile))];
  const asked = profiles.map((profile) => ({ profile, count: 0 }));
  const kept = await keepDecisions(tx, { campaignId, inquiry, now }, asked);
  const byProfile = new Map(kept.map((each) => [each.profile, each]));
  const answers: Rechecked = new Map();
  for (const row of rows) {
    const answer = byProfile.get(row.profile);
    if (answer) answers.set(row.id, answer);
  }
  return answers;
}
