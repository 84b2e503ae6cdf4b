import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { CampaignState } from '../vocabulary';

/** `recipients`: how many were frozen on it; null for a campaign that has none yet and would be. */
export type RelyingCampaign = { id: number; name: string; state: CampaignState; recipients: number | null };

/**
 * The campaigns that an assessment stands behind: those with recipients whose decision names it, and those yet to go out that
 * it covers.
 */
export async function relyingCampaigns(db: Db, assessmentId: number): Promise<RelyingCampaign[]> {
  const rows = await db.execute<RelyingCampaign>(sql`
    with decided as (
      select campaign_id, sum(count)::int as recipients from campaign_decision
      where assessment_id = ${assessmentId} and decision ->> 'basis' in ('existing_customer', 'legitimate_interest')
      group by campaign_id having sum(count) > 0
    )
    select c.id, c.name, c.state, d.recipients from campaign c join decided d on d.campaign_id = c.id
    union all
    select c.id, c.name, c.state, null from campaign c
      join assessment a on a.id = ${assessmentId} and c.advertiser_id = any(a.advertisers)
        and c.channel = any(a.channels) and c.purpose_id = any(a.purposes)
    where c.state in ('draft', 'approved', 'scheduled')
    order by 1 desc`);
  return [...rows];
}

/** Whether any of a campaign's recipients was frozen on the strength of an assessment. */
export async function reliesOnAssessment(db: Db, campaignId: number): Promise<boolean> {
  const [row] = await db.execute<{ relies: boolean }>(sql`
    select exists (
      select 1 from campaign_decision where campaign_id = ${campaignId} and count > 0
        and decision ->> 'basis' in ('existing_customer', 'legitimate_interest')
    ) as relies`);
  return row?.relies ?? false;
}
