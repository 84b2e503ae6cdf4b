import { appendAudit } from '@/db/queries/append-audit';
import { assessmentRejection } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import type { AssessmentAnswer } from './draft';
import { loadAssessment } from './load';
import { rejectionSchema } from './schemas';

/**
 * Sends a draft back to its author with a note. It covers nothing, and a better one is a new version.
 * @throws DomainError `not_found`, `own_work`; `wrong_state` where it was approved or sent back already
 */
export async function rejectAssessment(ctx: Ctx, id: string, input: unknown): Promise<AssessmentAnswer> {
  requirePermission(ctx.actor, 'assessments.approve');
  const { note } = parseInput(rejectionSchema, input);
  const by = actorName(ctx.actor);
  return ctx.db.transaction(async (tx) => {
    const draft = await loadAssessment(tx, id);
    if (draft.author === by) throw new DomainError('own_work', `assessment ${id}`);
    if (draft.approvedAt || draft.rejectedAt) throw new DomainError('wrong_state', `assessment ${id}`);
    const [rejection] = await tx
      .insert(assessmentRejection)
      .values({ assessmentId: draft.id, by, at: ctx.now, note })
      .onConflictDoNothing()
      .returning();
    if (!rejection) throw new DomainError('wrong_state', `assessment ${id}`);
    const subject = String(draft.id);
    await appendAudit(tx, { at: ctx.now, by, action: 'assessment.reject', subject });
    return { id: subject, status: 'rejected' };
  });
}
