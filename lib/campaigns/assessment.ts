import { reliesOnAssessment } from '@/db/queries/relying-campaigns';
import { requirePermission } from '../access/require';
import { assessmentCoverage, type Coverage } from '../assessments/covering';
import type { Ctx } from '../context';
import { later } from '../moments';
import { loadCampaign } from './load';

export type CampaignAssessment = Coverage & {
  /** Whether people were frozen on the strength of one: then an end of it stops the campaign. */
  relies: boolean;
};

/** Which assessment covers a campaign at the moment at which it goes out, and which did until it expired. */
export async function campaignAssessment(ctx: Ctx, id: string): Promise<CampaignAssessment> {
  requirePermission(ctx.actor, 'campaigns.read');
  const row = await loadCampaign(ctx.db, id);
  const { advertiserId, channel, purposeId } = row;
  const at = row.scheduledAt ? later(row.scheduledAt, ctx.now) : ctx.now;
  const [coverage, relies] = await Promise.all([
    assessmentCoverage(ctx.db, { advertiserId, channel, purposeId, at }),
    reliesOnAssessment(ctx.db, row.id),
  ]);
  return { ...coverage, relies };
}
