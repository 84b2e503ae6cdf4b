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
  return keepAnswers(tx, { campaignId, inquiry, now }, await profilesOf(tx, inquiry.question, contactIds));
}

/** Keeps the law's answer for each of these people, by their profiles. */
export async function keepAnswers(
  db: Db,
  asked: { campaignId: number; inquiry: Inquiry; now: Date },
  people: readonly { id: number; profile: number }[],
): Promise<Rechecked> {
  const profiles = [...new Set(people.map(({ profile }) => profile))];
  const kept = await keepDecisions(
    db,
    asked,
    profiles.map((profile) => ({ profile, count: 0 })),
  );
  const byProfile = new Map(kept.map((each) => [each.profile, each]));
  const answers: Rechecked = new Map();
  for (const { id, profile } of people) {
    const answer = byProfile.get(profile);
    if (answer) answers.set(id, answer);
  }
  return answers;
}
