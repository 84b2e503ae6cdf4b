import { type BrokenLink, checkChains } from '@/db/queries/check-chains';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';

export type LedgerReport = { chains: number; events: number; broken: BrokenLink[] };

/**
 * Recomputes the ledger's chains and compares them with what is stored: every hash, every number in its place, every head where
 * the gate says it is. `broken` names the first broken link of each chain, of at most a hundred chains. With `since`, only the
 * chains that grew since then.
 */
export async function verifyLedger(ctx: Ctx, { since }: { since?: Date } = {}): Promise<LedgerReport> {
  requirePermission(ctx.actor, 'records.read');
  return checkChains(ctx.db, since ?? null);
}
