import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { lockCampaign, requireState } from './load';
import { moveCampaign } from './move';

/** Holds a campaign that is going out: what is in flight ends, nothing more begins. */
export async function pauseCampaign(ctx: Ctx, id: string): Promise<{ status: CampaignState }> {
  requirePermission(ctx.actor, 'campaigns.write');
  return ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, id);
    requireState(row, 'sending');
    await moveCampaign({ ...ctx, db: tx }, row.id, { to: 'paused', event: 'paused' });
    return { status: 'paused' };
  });
}
