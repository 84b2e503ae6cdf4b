import { countSends } from '@/db/queries/count-sends';
import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { loadCampaign } from './load';

/** Where a campaign's recipients are; the five always add up to those frozen. */
export type Progress = {
  queued: number;
  handedOff: number;
  skipped: number;
  failed: number;
  uncertain: number;
};

/** Where a campaign is, and how far it has come. */
export async function getCampaign(
  ctx: Ctx,
  id: string,
): Promise<{ status: CampaignState; progress: Progress }> {
  requirePermission(ctx.actor, 'campaigns.read');
  const row = await loadCampaign(ctx.db, id);
  return { status: row.state, progress: await campaignProgress(ctx, row.id) };
}

/** How far a campaign has come. What a worker holds at this moment counts as queued. */
export async function campaignProgress({ db }: Ctx, campaignId: number): Promise<Progress> {
  const counts = await countSends(db, campaignId);
  return {
    queued: (counts.queued ?? 0) + (counts.in_flight ?? 0),
    handedOff: counts.handed_off ?? 0,
    skipped: counts.skipped ?? 0,
    failed: counts.failed ?? 0,
    uncertain: counts.uncertain ?? 0,
  };
}
