import { hasOpenSends } from '@/db/queries/count-sends';
import { lockCampaign } from '../campaigns/load';
import { moveCampaign } from '../campaigns/move';
import type { Ctx } from '../context';

/** Ends a campaign that has nobody left to send to; one that a worker still holds somebody of is left as it is. */
export async function completeCampaign(ctx: Ctx, campaignId: number): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, campaignId);
    if (row.state !== 'sending') return;
    if (await hasOpenSends(tx, campaignId)) return;
    await moveCampaign({ ...ctx, db: tx }, campaignId, { to: 'sent', event: 'completed' });
  });
}
