import { reliesOnAssessment } from '@/db/queries/relying-campaigns';
import { lockCampaign } from '../campaigns/load';
import { moveCampaign } from '../campaigns/move';
import type { Ctx } from '../context';

/**
 * Pauses a campaign that relied on an assessment which covers it no longer: nobody is skipped for what its authors can mend.
 * Answers whether it did. Resumed before a new version is approved, it stops again.
 */
export async function stopUnassessed(ctx: Ctx, campaignId: number): Promise<boolean> {
  if (!(await reliesOnAssessment(ctx.db, campaignId))) return false;
  await ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, campaignId);
    if (row.state !== 'sending') return;
    await moveCampaign({ ...ctx, db: tx }, campaignId, { to: 'paused', event: 'assessment_expired' });
  });
  return true;
}
