import { campaign } from '@/db/schema';
import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { parseInput } from '../input';
import { moveCampaign } from './move';
import { campaignSchema } from './schemas';
import { campaignValues } from './values';

/** Writes a new campaign down as a draft of the actor's. */
export async function createCampaign(
  ctx: Ctx,
  input: unknown,
): Promise<{ id: string; status: CampaignState }> {
  requirePermission(ctx.actor, 'campaigns.write');
  const values = await campaignValues(ctx, parseInput(campaignSchema, input));
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(campaign)
      .values({ ...values, author: actorName(ctx.actor), state: 'draft', createdAt: ctx.now })
      .returning({ id: campaign.id });
    if (!row) throw new Error('the campaign was not written');
    await moveCampaign({ ...ctx, db: tx }, row.id, { to: 'draft', event: 'created' });
    return { id: String(row.id), status: 'draft' };
  });
}
