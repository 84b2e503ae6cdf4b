import { campaign } from '@/db/schema';
import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { parseInput } from '../input';
import { resolveFilter } from '../segments/resolve';
import { requireFitting } from './indirect';
import { moveCampaign } from './move';
import { campaignSchema } from './schemas';
import { aboutValues, messageValues } from './values';

/**
 * Writes a new campaign down as a draft of the actor's.
 * @throws DomainError `unknown_advertiser`, `unknown_purpose`, `unknown_family`, `indirect_has_no_recipients`
 */
export async function createCampaign(
  ctx: Ctx,
  input: unknown,
): Promise<{ id: string; status: CampaignState }> {
  requirePermission(ctx.actor, 'campaigns.write');
  const { audience, message, ...about } = parseInput(campaignSchema, input);
  requireFitting({ ...about, audience });
  const values = await aboutValues(ctx, about);
  // Names that an audience uses must be on record from the start.
  await resolveFilter(ctx.db, audience, values.advertiserId);
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(campaign)
      .values({
        ...values,
        ...messageValues(message),
        audience,
        author: actorName(ctx.actor),
        editedBy: actorName(ctx.actor),
        state: 'draft',
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .returning({ id: campaign.id });
    if (!row) throw new Error('the campaign was not written');
    await moveCampaign({ ...ctx, db: tx }, row.id, { to: 'draft', event: 'created' });
    return { id: String(row.id), status: 'draft' };
  });
}
