import { and, arrayContains, desc, eq, gte } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { assessment, assessmentApproval } from '@/db/schema';
import type { Channel } from '@/db/vocabulary';

export type Prospecting = { advertiserId: number; channel: Channel; purposeId: number; at: Date };

/**
 * The id of the approved assessment that covers this prospecting and still holds at `at`, the one approved last where
 * there are several, or null. When it was approved does not matter: a question about the past is asked of what is known.
 */
export async function coveringAssessment(
  db: Db,
  { advertiserId, channel, purposeId, at }: Prospecting,
): Promise<number | null> {
  const [latest] = await db
    .select({ id: assessment.id })
    .from(assessment)
    .innerJoin(assessmentApproval, eq(assessmentApproval.assessmentId, assessment.id))
    .where(
      and(
        arrayContains(assessment.advertisers, [advertiserId]),
        arrayContains(assessment.channels, [channel]),
        arrayContains(assessment.purposes, [purposeId]),
        gte(assessment.validUntil, at),
      ),
    )
    .orderBy(desc(assessmentApproval.at), desc(assessment.id))
    .limit(1);
  return latest?.id ?? null;
}
