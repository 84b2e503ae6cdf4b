import { freezeSends } from '@/db/queries/freeze-sends';
import { countAudience } from '../audience/count';
import { restsOn } from '../audience/evidence';
import { inquire } from '../audience/prospecting';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { keepDecisions } from './decisions';
import { hasOutgrown } from './growth';
import { planCampaign } from './hours';
import { audienceOf } from './inquiry';
import { type Campaign, lockCampaign } from './load';
import { moveCampaign } from './move';
import { requireStillApproved } from './schedule';

/** Counting and writing must see the same records, so that the counts are those of the recipients. */
const ONE_SNAPSHOT = { isolationLevel: 'repeatable read' } as const;

/** So late, an hour has been missed: the message may say things that are no longer true. */
const MISSED_MS = 60 * 60_000;

/**
 * At its hour, turns a scheduled campaign into its recipients: everybody is decided anew, and each who may be written to
 * becomes a queued send with its decision and evidence. In one transaction: all or nobody. It sends nothing and asks instead
 * where it is no longer what was approved (the law, the assessment or the advertiser changed), where its recipients have
 * outgrown the approval, and where its hour was missed because no worker ran.
 *
 * Run by the queue; a second run finds the campaign no longer scheduled and does nothing.
 */
export async function freezeCampaign(ctx: Ctx, campaignId: number): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const row = await lockCampaign(tx, campaignId);
    if (row.state !== 'scheduled' || row.scheduledAt === null || row.scheduledAt > ctx.now) return;
    if (row.direct && ctx.now.getTime() - row.scheduledAt.getTime() > MISSED_MS) {
      await moveCampaign(inside, row.id, { to: 'approved', event: 'missed', scheduledAt: null });
      return;
    }
    try {
      await requireStillApproved(inside, row, ctx.now);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await moveCampaign(inside, row.id, { to: 'draft', event: 'approval_void', scheduledAt: null });
      return;
    }
    // Nobody in particular is reached: there is nobody to fix, and with its first day it stands in the register of what was done.
    if (!row.direct) await moveCampaign(inside, row.id, { to: 'sent', event: 'shown' });
    else await freezeRecipients(inside, row);
  }, ONE_SNAPSHOT);
}

async function freezeRecipients(ctx: Ctx, row: Campaign): Promise<void> {
  const inquiry = await inquire(ctx.db, row, ctx.now, ctx.now);
  const among = await audienceOf(ctx.db, row);
  const { answers, eligible } = await countAudience(ctx.db, inquiry, among);
  if (await hasOutgrown(ctx.db, row.id, eligible)) {
    await moveCampaign(ctx, row.id, { to: 'draft', event: 'grown', scheduledAt: null });
    return;
  }
  const kept = await keepDecisions(ctx.db, { campaignId: row.id, inquiry, now: ctx.now }, answers);
  const permitted = kept.filter(({ decision }) => decision.verdict === 'eligible');
  await freezeSends(ctx.db, row.id, inquiry.question, {
    answers: permitted.map(({ id, profile, decision }) => {
      const { consent, purchase } = restsOn(decision.basis);
      return { decisionId: id, profile, byConsent: consent, byPurchase: purchase };
    }),
    among,
    plan: await planCampaign(ctx.db, row, ctx.now),
  });
  await moveCampaign(ctx, row.id, { to: 'sending', event: 'frozen' });
}
