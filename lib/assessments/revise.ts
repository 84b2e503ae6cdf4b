import { eq, max } from 'drizzle-orm';
import { assessment } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { parseInput } from '../input';
import { type AssessmentAnswer, writeVersion } from './draft';
import { loadAssessment, rootId } from './load';
import { assessmentSchema } from './schemas';

/**
 * Writes a changed assessment down as its next version, for somebody else to approve. Until then the version before goes on
 * covering what it covers; once approved, the new one stands in its place.
 * @throws DomainError `not_found`, `unknown_advertiser`, `unknown_purpose`; `wrong_state` where another was written just now
 */
export async function reviseAssessment(ctx: Ctx, id: string, input: unknown): Promise<AssessmentAnswer> {
  requirePermission(ctx.actor, 'assessments.draft');
  const given = parseInput(assessmentSchema, input);
  return ctx.db.transaction(async (tx) => {
    const { rootId: firstId } = await loadAssessment(tx, id);
    const [latest] = await tx
      .select({ version: max(assessment.version) })
      .from(assessment)
      .where(eq(rootId, firstId));
    const version = (latest?.version ?? 1) + 1;
    return { id: await writeVersion(tx, ctx, { given, firstId, version }), status: 'draft' };
  });
}
