import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { removeJob } from '../queue/add';
import { lockCampaign, requireState } from './load';
import { moveCampaign } from './move';
import { freezeJob } from './schedule';

/** Takes a schedule back before its hour; the campaign stays approved. */
export async function unscheduleCampaign(ctx: Ctx, id: string): Promise<{ status: CampaignState }> {
  requirePermission(ctx.actor, 'campaigns.write');
  return ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, id);
    requireState(row, 'scheduled');
    await removeJob(tx, freezeJob(row.id));
    await moveCampaign({ ...ctx, db: tx }, row.id, {
      to: 'approved',
      event: 'unscheduled',
      scheduledAt: null,
    });
    return { status: 'approved' };
  });
}
