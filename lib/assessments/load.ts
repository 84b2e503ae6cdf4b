import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { assessment, assessmentApproval, assessmentRejection } from '@/db/schema';
import { DomainError } from '../errors';
import { assessmentId } from './schemas';

/** One version, and what became of it. */
export type Assessment = typeof assessment.$inferSelect & {
  /** The first version's id, which names the assessment through all its versions. */
  rootId: number;
  approvedBy: string | null;
  approvedAt: Date | null;
  rejectedBy: string | null;
  rejectedAt: Date | null;
  rejectionNote: string | null;
};

export const rootId = sql<number>`coalesce(${assessment.firstId}, ${assessment.id})`;

/** Every version with what became of it; narrow it with `.where`. */
export function selectAssessments(db: Db) {
  return db
    .select({
      ...getTableColumns(assessment),
      rootId,
      approvedBy: assessmentApproval.by,
      approvedAt: assessmentApproval.at,
      rejectedBy: assessmentRejection.by,
      rejectedAt: assessmentRejection.at,
      rejectionNote: assessmentRejection.note,
    })
    .from(assessment)
    .leftJoin(assessmentApproval, eq(assessmentApproval.assessmentId, assessment.id))
    .leftJoin(assessmentRejection, eq(assessmentRejection.assessmentId, assessment.id))
    .$dynamic();
}

/**
 * The version `id`, as it came from an address or a program.
 * @throws DomainError `not_found`
 */
export async function loadAssessment(db: Db, id: string): Promise<Assessment> {
  const key = assessmentId.safeParse(id);
  if (!key.success) throw new DomainError('not_found', `assessment ${id}`);
  const [row] = await selectAssessments(db).where(eq(assessment.id, key.data));
  if (!row) throw new DomainError('not_found', `assessment ${id}`);
  return row;
}
