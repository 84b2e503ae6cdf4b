import type { z } from 'zod';
import type { Db } from '@/db/client';
import { appendAudit } from '@/db/queries/append-audit';
import { assessment } from '@/db/schema';
import { channels } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { scopeIds } from '../slugs';
import { type AssessmentStatus, assessmentSchema } from './schemas';

/** The id as a text, as evidence names it. */
export type AssessmentAnswer = { id: string; status: AssessmentStatus };

/**
 * Writes down an assessment for somebody else to approve. It is never changed afterwards: a better one is a new version.
 * @throws DomainError `unknown_advertiser` or `unknown_purpose` naming them
 */
export async function draftAssessment(ctx: Ctx, input: unknown): Promise<AssessmentAnswer> {
  requirePermission(ctx.actor, 'assessments.draft');
  const given = parseInput(assessmentSchema, input);
  return ctx.db.transaction(async (tx) => {
    const id = await writeVersion(tx, ctx, { given, firstId: null, version: 1 });
    return { id, status: 'draft' };
  });
}

type Version = { given: z.output<typeof assessmentSchema>; firstId: number | null; version: number };

/** Writes one version, for verbs that have asked; where somebody else has just written the same one, `wrong_state`. */
export async function writeVersion(tx: Db, ctx: Ctx, { given, firstId, version }: Version): Promise<string> {
  const by = actorName(ctx.actor);
  const [row] = await tx
    .insert(assessment)
    .values({
      ...given,
      ...(await scopeIds(tx, given)),
      channels: channels.filter((channel) => given.channels.includes(channel)),
      firstId,
      version,
      author: by,
      createdAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: assessment.id });
  if (!row) throw new DomainError('wrong_state', `version ${version} of assessment ${firstId}`);
  const id = String(row.id);
  await appendAudit(tx, { at: ctx.now, by, action: 'assessment.draft', subject: id });
  return id;
}
