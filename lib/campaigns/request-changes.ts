import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { lockCampaign, requireState } from './load';
import { moveCampaign } from './move';
import { changesSchema } from './schemas';

/**
 * Gives a campaign back to its author with a note of what to change, in place of approving it.
 * @throws DomainError `own_work`, `wrong_state`
 */
export async function requestChanges(
  ctx: Ctx,
  id: string,
  input: unknown,
): Promise<{ status: CampaignState }> {
  requirePermission(ctx.actor, 'campaigns.approve');
  const { note } = parseInput(changesSchema, input);
  return ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, id);
    if (row.author === actorName(ctx.actor)) throw new DomainError('own_work');
    requireState(row, 'draft', 'approved');
    await moveCampaign({ ...ctx, db: tx }, row.id, { to: 'draft', event: 'changes_requested', note });
    return { status: 'draft' };
  });
}
