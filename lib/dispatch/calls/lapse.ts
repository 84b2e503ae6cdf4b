import { endLapsedCalls } from '@/db/queries/call-desk';
import type { Ctx } from '../../context';
import { completeCampaign } from '../complete';

/** Ends the calls of agents who went away. Run by the queue every few minutes, and before anybody takes the next person. */
export async function returnLapsedCalls(ctx: Ctx): Promise<void> {
  for (const campaignId of await endLapsedCalls(ctx.db, ctx.now)) await completeCampaign(ctx, campaignId);
}
