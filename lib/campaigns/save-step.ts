import { desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { campaign, campaignEvent } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { canonicalJson } from '../hash';
import { parseInput } from '../input';
import { resolveFilter } from '../segments/resolve';
import type { SegmentFilter } from '../segments/schemas';
import { contentOf } from './content';
import { requireFitting } from './indirect';
import { type Campaign, lockCampaign, requireState } from './load';
import { moveCampaign } from './move';
import { revisionSchema, type Step, stepSchemas } from './schemas';
import { aboutValues, messageValues } from './values';

export type SavedStep = { revision: number; changed: boolean };

/**
 * Saves one step of a draft or approved campaign; an approval falls with any change. What is as it was writes nothing.
 * @throws DomainError `indirect_has_no_recipients`, `changed_meanwhile` where somebody else has saved since `revision`, and the errors of the names used
 */
export async function saveStep(
  ctx: Ctx,
  id: string,
  { step, revision, values }: { step: Step; revision: unknown; values: unknown },
): Promise<SavedStep> {
  requirePermission(ctx.actor, 'campaigns.write');
  const seen = parseInput(revisionSchema, revision);
  const saved = await readStep(ctx, step, values);
  return ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, id);
    requireState(row, 'draft', 'approved');
    requireFitting(contentOf({ ...row, ...saved }));
    if (saved.audience) await resolveFilter(tx, saved.audience, row.advertiserId);
    if (canonicalJson(contentOf({ ...row, ...saved })) === canonicalJson(contentOf(row))) {
      return { revision: row.revision, changed: false };
    }
    if (row.revision !== seen) throw new DomainError('changed_meanwhile', `campaign ${row.id}`);
    const next = { ...saved, revision: row.revision + 1, editedBy: actorName(ctx.actor), updatedAt: ctx.now };
    await tx.update(campaign).set(next).where(eq(campaign.id, row.id));
    if (!(await isStillEditing(tx, row, actorName(ctx.actor)))) {
      await moveCampaign({ ...ctx, db: tx }, row.id, { to: 'draft', event: 'edited' });
    }
    return { revision: next.revision, changed: true };
  });
}

type Saved = Partial<Omit<Campaign, 'audience'>> & { audience?: SegmentFilter | null };

async function readStep(ctx: Ctx, step: Step, values: unknown): Promise<Saved> {
  if (step === 'purpose') return aboutValues(ctx, parseInput(stepSchemas.purpose, values));
  if (step === 'message') return messageValues(parseInput(stepSchemas.message, values).message);
  if (step === 'audience') return parseInput(stepSchemas.audience, values);
  return parseInput(stepSchemas.schedule, values);
}

/** A draft saves itself at every pause in the typing; its history says once that somebody edited it. */
async function isStillEditing(tx: Db, row: Campaign, by: string): Promise<boolean> {
  if (row.state !== 'draft') return false;
  const [last] = await tx
    .select({ event: campaignEvent.event, by: campaignEvent.by })
    .from(campaignEvent)
    .where(eq(campaignEvent.campaignId, row.id))
    .orderBy(desc(campaignEvent.seq))
    .limit(1);
  return last?.by === by && (last.event === 'edited' || last.event === 'created');
}
