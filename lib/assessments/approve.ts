import { appendAudit } from '@/db/queries/append-audit';
import { assessmentApproval } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import type { AssessmentAnswer } from './draft';
import { loadAssessment } from './load';

/**
 * Approves an assessment that somebody else wrote; approving it again changes nothing. What it covers is the law's to say:
 * one past its review date covers nothing, nor does any where consent is asked for, and its page says so.
 * @throws DomainError `not_found`; `own_work` where the author would approve; `wrong_state` where it was sent back
 */
export async function approveAssessment(ctx: Ctx, id: string): Promise<AssessmentAnswer> {
  requirePermission(ctx.actor, 'assessments.approve');
  const by = actorName(ctx.actor);
  return ctx.db.transaction(async (tx) => {
    const draft = await loadAssessment(tx, id);
    if (draft.author === by) throw new DomainError('own_work', `assessment ${id}`);
    if (draft.approvedAt) return { id: String(draft.id), status: 'approved' };
    if (draft.rejectedAt) throw new DomainError('wrong_state', `assessment ${id}`);
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
