import { and, arrayContains, desc, eq, gte, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { assessment, assessmentApproval } from '@/db/schema';
import type { Channel } from '@/db/vocabulary';

export type Prospecting = { advertiserId: number; channel: Channel; purposeId: number; at: Date };

/** A version that an approved later one stands in the place of. */
const replaced = sql`exists (
  select 1 from assessment later join assessment_approval on assessment_id = later.id
  where coalesce(later.first_id, later.id) = coalesce(${assessment.firstId}, ${assessment.id})
    and later.version > ${assessment.version})`;

/**
 * The id of the approved assessment that covers this prospecting and still holds at `at`, the one approved last where
 * there are several, or null. When it was approved does not matter: a question about the past is asked of what is known.
 */
export async function coveringAssessment(db: Db, prospecting: Prospecting): Promise<number | null> {
  const latest = await latestApproved(db, prospecting, gte(assessment.validUntil, prospecting.at));
  return latest?.id ?? null;
}

export type Coverage = {
  /** The approved assessment that holds, whose id decisions name. */
  covering: Approved | null;
  /** Where none holds: the one that did until its review date. */
  expired: Approved | null;
};
export type Approved = { id: number; version: number; title: string; validUntil: Date };

/** Which assessment a campaign relies on, or relied on until it expired. */
export async function assessmentCoverage(db: Db, prospecting: Prospecting): Promise<Coverage> {
  const latest = await latestApproved(db, prospecting);
  const covering = await latestApproved(db, prospecting, gte(assessment.validUntil, prospecting.at));
  return { covering, expired: covering ? null : latest };
}

async function latestApproved(
  db: Db,
  { advertiserId, channel, purposeId }: Prospecting,
  holds?: SQL,
): Promise<Approved | null> {
  const { id, version, title, validUntil } = assessment;
  const [latest] = await db
    .select({ id, version, title, validUntil })
    .from(assessment)
    .innerJoin(assessmentApproval, eq(assessmentApproval.assessmentId, assessment.id))
    .where(
      and(
        arrayContains(assessment.advertisers, [advertiserId]),
        arrayContains(assessment.channels, [channel]),
        arrayContains(assessment.purposes, [purposeId]),
        sql`not ${replaced}`,
        holds,
      ),
    )
    .orderBy(desc(assessmentApproval.at), desc(assessment.id))
    .limit(1);
  return latest ?? null;
}
