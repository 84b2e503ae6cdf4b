import { desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { campaignApproval, campaignCheck } from '@/db/schema';
import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { inquire } from '../audience/prospecting';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import type { Finding } from '../message/check';
import { later } from '../moments';
import { contentFingerprint } from './inquiry';
import { type Campaign, lockCampaign, requireState } from './load';
import { moveCampaign } from './move';
import { approvalSchema } from './schemas';

type Check = typeof campaignCheck.$inferSelect;

/**
 * Approves exactly what the latest check showed, by another person than the author.
 * @throws DomainError `own_work`, `not_checked`, `stale_fingerprint` (something changed since the check), `message_stops`,
 * `nobody_eligible`, `wrong_state`
 */
export async function approveCampaign(
  ctx: Ctx,
  id: string,
  input: unknown,
): Promise<{ status: CampaignState }> {
  requirePermission(ctx.actor, 'campaigns.approve');
  const { fingerprint, mayGrowPercent } = parseInput(approvalSchema, input);
  return ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, id);
    if (row.author === actorName(ctx.actor)) throw new DomainError('own_work');
    requireState(row, 'draft', 'approved');
    const check = await latestCheck(tx, row.id);
    if (!check) throw new DomainError('not_checked');
    if (check.fingerprint !== fingerprint) throw new DomainError('stale_fingerprint');
    await refuseUnfit({ ...ctx, db: tx }, row, check);
    await tx.insert(campaignApproval).values({
      campaignId: row.id,
      fingerprint,
      contentFingerprint: check.contentFingerprint,
      checkSeq: check.seq,
      mayGrowPercent,
      by: actorName(ctx.actor),
      at: ctx.now,
    });
    await moveCampaign({ ...ctx, db: tx }, row.id, { to: 'approved', event: 'approved' });
    return { status: 'approved' };
  });
}

/** The newest check of a campaign, if it was ever checked. */
export async function latestCheck(db: Db, campaignId: number): Promise<Check | undefined> {
  const [check] = await db
    .select()
    .from(campaignCheck)
    .where(eq(campaignCheck.campaignId, campaignId))
    .orderBy(desc(campaignCheck.seq))
    .limit(1);
  return check;
}

async function refuseUnfit(ctx: Ctx, row: Campaign, check: Check): Promise<void> {
  const inquiry = await inquire(ctx.db, row, later(check.at, ctx.now), ctx.now);
  if ((await contentFingerprint(ctx.db, row, inquiry)) !== check.contentFingerprint) {
    throw new DomainError('stale_fingerprint');
  }
  if ((check.findings as Finding[]).some((finding) => finding.severity === 'stop')) {
    throw new DomainError('message_stops');
  }
  if (row.direct && check.eligible === 0) throw new DomainError('nobody_eligible');
}
