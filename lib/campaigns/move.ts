import { eq } from 'drizzle-orm';
import { campaign, campaignEvent } from '@/db/schema';
import type { CampaignState } from '@/db/vocabulary';
import { actorName, type Ctx } from '../context';

/** What happens to campaigns, as words of their history. */
export type CampaignEventName =
  | 'created'
  | 'edited'
  | 'approved'
  | 'scheduled'
  | 'unscheduled'
  | 'approval_void'
  | 'changes_requested'
  | 'grown'
  | 'missed'
  | 'assessment_expired'
  | 'frozen'
  | 'shown'
  | 'paused'
  | 'resumed'
  | 'sent_again'
  | 'cancelled'
  | 'completed';

type Move = { to: CampaignState; event: CampaignEventName; note?: string; scheduledAt?: Date | null };

/**
 * Moves a campaign to a state: a line of its history, and its current state, together. `ctx.db` must be the transaction
 * that holds the campaign's lock.
 */
export async function moveCampaign(
  ctx: Ctx,
  id: number,
  { to, event, note, scheduledAt }: Move,
): Promise<void> {
  await ctx.db
    .insert(campaignEvent)
    .values({ campaignId: id, state: to, event, note, by: actorName(ctx.actor), at: ctx.now });
  await ctx.db
    .update(campaign)
    .set({ state: to, updatedAt: ctx.now, ...(scheduledAt === undefined ? {} : { scheduledAt }) })
    .where(eq(campaign.id, id));
}
