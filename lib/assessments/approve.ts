import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/queries/append-audit';
import { assessment, assessmentApproval } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import type { AssessmentAnswer } from './draft';
import { assessmentId } from './schemas';

/**
 * Approves an assessment that somebody else wrote; approving it again changes nothing.
 * @throws DomainError `not_found`; `own_work` where the author would approve
 */
export async function approveAssessment(ctx: Ctx, id: string): Promise<AssessmentAnswer> {
  requirePermission(ctx.actor, 'assessments.approve');
  const key = assessmentId.safeParse(id);
  if (!key.success) throw new DomainError('not_found', `assessment ${id}`);
  const by = actorName(ctx.actor);
  return ctx.db.transaction(async (tx) => {
    const [draft] = await tx
      .select({ id: assessment.id, author: assessment.author })
      .from(assessment)
      .where(eq(assessment.id, key.data));
    if (!draft) throw new DomainError('not_found', `assessment ${id}`);
    if (draft.author === by) throw new DomainError('own_work', `assessment ${id}`);
    const [approval] = await tx
      .insert(assessmentApproval)
      .values({ assessmentId: draft.id, by, at: ctx.now })
      .onConflictDoNothing()
      .returning();
    if (approval) {
      await appendAudit(tx, { at: ctx.now, by, action: 'assessment.approve', subject: String(draft.id) });
    }
    return { id: String(draft.id), status: 'approved' };
  });
}
