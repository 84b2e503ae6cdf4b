import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Settled, settleSends } from '@/db/queries/print-letters';
import { call } from '@/db/schema';
import type { CallOutcome } from '@/db/vocabulary';
import type { Campaign } from '../../campaigns/load';
import { actorName, type Ctx } from '../../context';
import { DomainError } from '../../errors';

export type Call = typeof call.$inferSelect;

/** The one call that an agent has before them, if any. */
export async function openCallOf(ctx: Ctx): Promise<Call | undefined> {
  const [row] = await ctx.db
    .select()
    .from(call)
    .where(and(eq(call.agent, actorName(ctx.actor)), isNull(call.endedAt)));
  return row;
}

/**
 * An agent's own call, locked until the transaction ends; its number comes from their page.
 * @throws DomainError `call_over` where it is another's, or the agent was away for too long
 */
export async function lockOwnCall(ctx: Ctx, id: number): Promise<Call> {
  const [row] = await ctx.db
    .select()
    .from(call)
    .where(and(eq(call.id, id), eq(call.agent, actorName(ctx.actor))))
    .for('update');
  if (!row) throw new DomainError('call_over', `call ${id}`);
  return row;
}

/** @throws DomainError `call_over` */
export function requireOpen({ endedAt, leaseUntil, id }: Call, now: Date): void {
  if (endedAt !== null || leaseUntil < now) throw new DomainError('call_over', `call ${id}`);
}

type Ended = { outcome: CallOutcome; wrongNumber?: string | null };

/** Ends a call and, with it, says what becomes of its person. Nobody waits any more in a campaign that was cancelled. */
export async function closeCall(
  { db, now }: { db: Db; now: Date },
  { row, campaign }: { row: Call; campaign: Campaign },
  { outcome, wrongNumber = null, ...settled }: Ended & Omit<Settled, 'contactId'>,
): Promise<void> {
  await db
    .update(call)
    .set({ endedAt: now, outcome, wrongNumber })
    .where(and(eq(call.contactId, row.contactId), eq(call.id, row.id)));
  const over = campaign.state === 'cancelled' && settled.state === 'queued';
  await settleSends(db, { campaignId: campaign.id, now }, [
    {
      contactId: row.contactId,
      ...settled,
      ...(over && { state: 'skipped' as const, skipReason: 'campaign_cancelled' as const }),
    },
  ]);
}
