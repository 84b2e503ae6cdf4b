import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { call } from '@/db/schema';
import { requirePermission } from '../../access/require';
import { loadCampaign, requireState } from '../../campaigns/load';
import type { Ctx } from '../../context';
import { parseInput } from '../../input';
import { completeCampaign } from '../complete';
import { lookAgain } from './look';
import { closeCall, lockOwnCall, requireOpen } from './own';

/** The longest talk; after it an agent who never said how it ended is taken to have gone. */
const TALK_MS = 45 * 60_000;

export const callSchema = z.strictObject({ call: z.coerce.number().int().min(1) });

/**
 * Begins a call: looks a last time, and shows the number. From here on it is an attempt. Answers false where the person may not be
 * called any more; then they are not on the page any more either.
 * @throws DomainError `call_over`, `wrong_state`, `withdrawals_waiting`
 */
export async function beginCall(ctx: Ctx, input: unknown): Promise<boolean> {
  requirePermission(ctx.actor, 'calls.make');
  const { call: id } = parseInput(callSchema, input);
  const begun = await ctx.db.transaction(async (tx) => {
    const row = await lockOwnCall({ ...ctx, db: tx }, id);
    requireOpen(row, ctx.now);
    const campaign = await loadCampaign(tx, row.campaignId);
    if (row.begunAt !== null) return { campaign, may: true };
    requireState(campaign, 'sending');
    const look = await lookAgain(tx, campaign, { contactId: row.contactId, now: ctx.now });
    if (look.may === 'call') {
      await tx
        .update(call)
        .set({ begunAt: ctx.now, leaseUntil: new Date(ctx.now.getTime() + TALK_MS) })
        .where(and(eq(call.contactId, row.contactId), eq(call.id, row.id)));
      return { campaign, may: true };
    }
    await closeCall(
      { db: tx, now: ctx.now },
      { row, campaign },
      {
        ...{ outcome: 'withheld', recheckedDecisionId: look.decisionId, answer: null },
        ...(look.may === 'never'
          ? { state: 'skipped', skipReason: look.reason }
          : { state: 'queued', skipReason: null, notBefore: look.until }),
      },
    );
    return { campaign, may: false };
  });
  if (!begun.may) await completeCampaign(ctx, begun.campaign.id);
  return begun.may;
}
