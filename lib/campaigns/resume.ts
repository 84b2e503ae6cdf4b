import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { lockCampaign, requireState } from './load';
import { moveCampaign } from './move';

/** Lets a paused campaign go on where it stopped. */
export async function resumeCampaign(ctx: Ctx, id: string): Promise<{ status: CampaignState }> {
  requirePermission(ctx.actor, 'campaigns.write');
  return ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, id);
    requireState(row, 'paused');
    await moveCampaign({ ...ctx, db: tx }, row.id, { to: 'sending', event: 'resumed' });
    return { status: 'sending' };
  });
}
