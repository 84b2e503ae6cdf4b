import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { campaignDecision } from '@/db/schema';
import { answerProfile, editionFor } from '../audience/answer';
import { countryOf, personOf } from '../audience/profile';
import type { Inquiry } from '../audience/prospecting';
import type { Decision } from '../law/terms';

/** A profile that the law is asked about, and how many are frozen with it. */
export type Asked = { profile: number; count: number };

/** A decision as it is kept with its campaign. */
export type KeptDecision = { id: number; profile: number; decision: Decision };

/**
 * Keeps the law's answers with their campaign, each once for its edition and assessment, and answers them with their numbers,
 * in the order given.
 */
export async function keepDecisions(
  db: Db,
  { campaignId, inquiry, now }: { campaignId: number; inquiry: Inquiry; now: Date },
  asked: readonly Asked[],
): Promise<KeptDecision[]> {
  if (asked.length === 0) return [];
  const answers = asked.map(({ profile, count }) => ({
    campaignId,
    country: countryOf(profile, inquiry.question),
    profile: personOf(profile),
    count,
    edition: editionFor(inquiry, profile)?.id ?? 'none',
    assessmentId: inquiry.assessmentId ?? 0,
    decision: answerProfile(inquiry, profile),
    at: now,
  }));
  const profiles = answers.map(({ profile }) => profile);
  const ids = await keptIds(db, campaignId, profiles);
  const missing = answers.filter((answer) => !ids.has(questionOf(answer)));
  if (missing.length > 0) {
    await db.insert(campaignDecision).values(missing).onConflictDoNothing();
    for (const [question, id] of await keptIds(db, campaignId, profiles)) ids.set(question, id);
  }
  return answers.map((answer, index) => {
    const id = ids.get(questionOf(answer));
    if (id === undefined) throw new Error('a decision was not kept');
    return { id, profile: asked[index]?.profile ?? 0, decision: answer.decision };
  });
}

/** The numbers of the decisions that are kept for these profiles, by what they answer. */
async function keptIds(
  db: Db,
  campaignId: number,
  profiles: readonly number[],
): Promise<Map<string, number>> {
  const { id, country, profile, edition, assessmentId } = campaignDecision;
  const rows = await db
    .select({ id, country, profile, edition, assessmentId })
    .from(campaignDecision)
    .where(and(eq(campaignDecision.campaignId, campaignId), inArray(profile, [...profiles])));
  return new Map(rows.map((row) => [questionOf(row), row.id]));
}

type Question = { country: string; profile: number; edition: string; assessmentId: number };

function questionOf({ country, profile, edition, assessmentId }: Question): string {
  return [country, profile, edition, assessmentId].join(' ');
}
