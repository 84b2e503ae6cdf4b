import { appendAudit } from '@/db/queries/append-audit';
import { assessment } from '@/db/schema';
import { channels } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { parseInput } from '../input';
import { scopeIds } from '../slugs';
import { type AssessmentStatus, assessmentSchema } from './schemas';

/** The id as a text, as evidence names it. */
export type AssessmentAnswer = { id: string; status: AssessmentStatus };

/**
 * Writes down an assessment for somebody else to approve. It is never changed afterwards: a better one is a new one.
 * @throws DomainError `unknown_advertiser` or `unknown_purpose` naming them
 */
export async function draftAssessment(ctx: Ctx, input: unknown): Promise<AssessmentAnswer> {
  requirePermission(ctx.actor, 'assessments.draft');
  const given = parseInput(assessmentSchema, input);
  const by = actorName(ctx.actor);
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(assessment)
      .values({
        ...given,
        ...(await scopeIds(tx, given)),
        channels: channels.filter((channel) => given.channels.includes(channel)),
        author: by,
        createdAt: ctx.now,
      })
      .returning({ id: assessment.id });
    if (!row) throw new Error('an insert returned no row');
    const id = String(row.id);
    await appendAudit(tx, { at: ctx.now, by, action: 'assessment.draft', subject: id });
    return { id, status: 'draft' };
  });
}
