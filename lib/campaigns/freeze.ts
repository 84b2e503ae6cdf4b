import { freezeSends } from '@/db/queries/freeze-sends';
import { countAudience } from '../audience/count';
import { restsOn } from '../audience/evidence';
import { inquire } from '../audience/prospecting';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { keepDecisions } from './decisions';
import { planCampaign } from './hours';
import { lockCampaign } from './load';
import { moveCampaign } from './move';
import { requireStillApproved } from './schedule';

/** Counting and writing must see the same records, so that the counts are those of the recipients. */
const ONE_SNAPSHOT = { isolationLevel: 'repeatable read' } as const;

/**
 * At its hour, turns a scheduled campaign into its recipients: everybody is decided anew, and each who may be written to
 * becomes a queued send with its decision and evidence. In one transaction: all or nobody. A campaign that is no longer what
 * was approved (the law, the assessment or the advertiser changed) goes back to draft and sends nothing.
 *
 * Run by the queue; a second run finds the campaign no longer scheduled and does nothing.
 */
export async function freezeCampaign(ctx: Ctx, campaignId: number): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const row = await lockCampaign(tx, campaignId);
    if (row.state !== 'scheduled' || row.scheduledAt === null || row.scheduledAt > ctx.now) return;
    try {
      await requireStillApproved(inside, row, ctx.now);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await moveCampaign(inside, row.id, { to: 'draft', event: 'approval_void', scheduledAt: null });
      return;
    }
    const inquiry = await inquire(tx, row, ctx.now, ctx.now);
    const { answers } = await countAudience(tx, inquiry);
    const kept = await keepDecisions(tx, { campaignId: row.id, inquiry, now: ctx.now }, answers);
    const permitted = kept.filter(({ decision }) => decision.verdict === 'eligible');
    await freezeSends(tx, row.id, inquiry.question, {
      answers: permitted.map(({ id, profile, decision }) => {
        const { consent, purchase } = restsOn(decision.basis);
        return { decisionId: id, profile, byConsent: consent, byPurchase: purchase };
      }),
      plan: await planCampaign(tx, row, ctx.now),
    });
    await moveCampaign(inside, row.id, { to: 'sending', event: 'frozen' });
  }, ONE_SNAPSHOT);
}
