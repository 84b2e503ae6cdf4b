import { requirePermission } from '../../access/require';
import { loadCampaign } from '../../campaigns/load';
import type { Ctx } from '../../context';
import { DomainError } from '../../errors';
import { parseInput } from '../../input';
import { completeCampaign } from '../complete';
import { callSchema } from './begin';
import { closeCall, lockOwnCall, requireOpen } from './own';

/** Whoever is given back is not given to the same agent again in the same minute. */
const AGAIN_MS = 2 * 60_000;

/**
 * Gives somebody back who has not been called: no attempt, and their turn comes again.
 * @throws DomainError `call_over`; `wrong_state` once the call has begun
 */
export async function giveCallBack(ctx: Ctx, input: unknown): Promise<void> {
  requirePermission(ctx.actor, 'calls.make');
  const { call: id } = parseInput(callSchema, input);
  const campaign = await ctx.db.transaction(async (tx) => {
    const row = await lockOwnCall({ ...ctx, db: tx }, id);
    requireOpen(row, ctx.now);
    if (row.begunAt !== null) throw new DomainError('wrong_state', `call ${id} has begun`);
    const found = await loadCampaign(tx, row.campaignId);
    await closeCall(
      { db: tx, now: ctx.now },
      { row, campaign: found },
      {
        ...{
          outcome: 'returned',
          state: 'queued',
          skipReason: null,
          answer: null,
          recheckedDecisionId: null,
        },
        notBefore: new Date(ctx.now.getTime() + AGAIN_MS),
      },
    );
    return found;
  });
  await completeCampaign(ctx, campaign.id);
}
