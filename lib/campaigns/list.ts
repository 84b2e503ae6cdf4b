import { desc, eq, inArray } from 'drizzle-orm';
import { advertiser, campaign, campaignCheck } from '@/db/schema';
import type { CampaignState, Channel, Medium } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import type { Plan } from './schemas';

export type ListedCampaign = {
  id: number;
  name: string;
  advertiser: string;
  channel: Channel;
  direct: boolean;
  medium: Medium | null;
  place: string | null;
  plan: Plan | null;
  state: CampaignState;
  scheduledAt: Date | null;
  updatedAt: Date;
  own: boolean;
  /** How many its latest check found eligible; null when it was never checked. */
  eligible: number | null;
};

const MOST = 200;

/** The campaigns, those that changed last first. */
export async function listCampaigns(ctx: Ctx): Promise<ListedCampaign[]> {
  requirePermission(ctx.actor, 'campaigns.read');
  const rows = await ctx.db
    .select({ campaign, advertiser: advertiser.name })
    .from(campaign)
    .innerJoin(advertiser, eq(advertiser.id, campaign.advertiserId))
    .orderBy(desc(campaign.updatedAt), desc(campaign.id))
    .limit(MOST);
  const checks = await ctx.db
    .selectDistinctOn([campaignCheck.campaignId])
    .from(campaignCheck)
    .where(
      inArray(
        campaignCheck.campaignId,
        rows.map((row) => row.campaign.id),
      ),
    )
    .orderBy(campaignCheck.campaignId, desc(campaignCheck.seq));
  const eligible = new Map(checks.map((check) => [check.campaignId, check.eligible]));
  return rows.map((row) => ({
    id: row.campaign.id,
    name: row.campaign.name,
    advertiser: row.advertiser,
    channel: row.campaign.channel,
    ...{ direct: row.campaign.direct, medium: row.campaign.medium, place: row.campaign.place },
    plan: row.campaign.plan as Plan | null,
    state: row.campaign.state,
    scheduledAt: row.campaign.scheduledAt,
    updatedAt: row.campaign.updatedAt,
    own: row.campaign.author === actorName(ctx.actor),
    eligible: eligible.get(row.campaign.id) ?? null,
  }));
}
