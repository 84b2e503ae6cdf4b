import { eq } from 'drizzle-orm';
import { campaign } from '@/db/schema';
import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { parseInput } from '../input';
import { lockCampaign, requireState } from './load';
import { moveCampaign } from './move';
import { campaignSchema } from './schemas';
import { campaignValues } from './values';

/** Replaces what a draft or approved campaign says; an approval falls with it. */
export async function editCampaign(
  ctx: Ctx,
  id: string,
  input: unknown,
): Promise<{ id: string; status: CampaignState }> {
  requirePermission(ctx.actor, 'campaigns.write');
  const values = await campaignValues(ctx, parseInput(campaignSchema, input));
  return ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, id);
    requireState(row, 'draft', 'approved');
    await tx.update(campaign).set(values).where(eq(campaign.id, row.id));
    await moveCampaign({ ...ctx, db: tx }, row.id, { to: 'draft', event: 'edited' });
    return { id: String(row.id), status: 'draft' };
  });
}
