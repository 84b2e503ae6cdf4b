import { skipQueued } from '@/db/queries/skip-queued';
import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { removeJob } from '../queue/add';
import { lockCampaign, requireState } from './load';
import { moveCampaign } from './move';
import { freezeJob } from './schedule';

/**
 * Ends a campaign for good, before its hour or in the middle. What is in flight ends; those still queued are skipped, each
 * with that as its reason.
 */
export async function cancelCampaign(ctx: Ctx, id: string): Promise<{ status: CampaignState }> {
  requirePermission(ctx.actor, 'campaigns.write');
  return ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, id);
    requireState(row, 'draft', 'approved', 'scheduled', 'sending', 'paused');
    await removeJob(tx, freezeJob(row.id));
    await moveCampaign({ ...ctx, db: tx }, row.id, { to: 'cancelled', event: 'cancelled' });
    await skipQueued(tx, row.id, ctx.now);
    return { status: 'cancelled' };
  });
}
