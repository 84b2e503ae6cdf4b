import { type BrokenLink, checkChains } from '@/db/queries/check-chains';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { type BrokenSeal, checkSeals } from './check-seals';

export type LedgerReport = {
  chains: number;
  events: number;
  broken: (BrokenLink | BrokenSeal)[];
};

/**
 * Recomputes the ledger's chains and compares them with what is stored: every hash, every number in its place, every head where
 * the gate says it is, every text as it was shown. Then the checkpoints: their signatures and order, their roots, and whether each
 * head that they sealed still stands; with the copies outside the database, where there are any. `broken` names the first broken
 * link of each chain, of at most a hundred chains, and each broken seal. With `since`, only the chains that grew since then, and
 * the checkpoints of that time.
 */
export async function verifyLedger(ctx: Ctx, { since }: { since?: Date } = {}): Promise<LedgerReport> {
  requirePermission(ctx.actor, 'records.read');
  const { chains, events, broken } = await checkChains(ctx.db, since ?? null);
  const seals = await checkSeals(ctx.db, since ?? null);
  const named = new Set(broken.map(({ contact }) => contact));
  const unsealed = seals.filter((seal) => !('contact' in seal) || !named.has(seal.contact));
  return { chains, events, broken: [...broken, ...unsealed] };
}
