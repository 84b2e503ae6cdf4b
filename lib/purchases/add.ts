import { appendAudit } from '@/db/queries/append-audit';
import { mergePurchases, type PurchaseOutcome, type PurchaseRow } from '@/db/queries/merge-purchases';
import { FOREVER } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError, type ErrorCode } from '../errors';
import { parseInput } from '../input';
import { refuseFuture } from '../moments';
import { type PurchaseInput, purchasesSchema } from './schemas';

const field = {
  unknown_contact: 'contact',
  unknown_advertiser: 'advertiser',
  unknown_family: 'family',
  duplicate_id: 'externalId',
} as const satisfies Partial<Record<PurchaseOutcome, keyof PurchaseInput>>;

/**
 * Adds up to 1,000 sales; saying one again changes nothing. All are added or none.
 * @throws DomainError naming each sale whose contact, advertiser or family is unknown, or whose id stands for another sale
 */
export async function addPurchases(
  ctx: Ctx,
  input: unknown,
): Promise<{ created: number; unchanged: number }> {
  requirePermission(ctx.actor, 'records.write');
  const purchases = parseInput(purchasesSchema, input);
  refuseFuture(
    ctx.now,
    purchases.map((purchase, index) => ({ path: `${index}.purchasedAt`, at: purchase.purchasedAt })),
  );
  return ctx.db.transaction(async (tx) => {
    const outcomes = await mergePurchases(tx, purchases.map(purchaseRow), ctx.now);
    refuseRejected(outcomes);
    const created = outcomes.filter((outcome) => outcome === 'created').length;
    await appendAudit(tx, {
      at: ctx.now,
      by: actorName(ctx.actor),
      action: 'purchases.add',
      subject: `${created} purchases`,
    });
    return { created, unchanged: outcomes.length - created };
  });
}

/** A parsed sale as the table holds it. */
export function purchaseRow({ purchasedAt, ongoingUntil, ...purchase }: PurchaseInput): PurchaseRow {
  const until = ongoingUntil === null ? FOREVER : ongoingUntil;
  return { ...purchase, purchasedAt: purchasedAt.toISOString(), ongoingUntil: until?.toISOString() ?? null };
}

function refuseRejected(outcomes: readonly PurchaseOutcome[]): void {
  const rejected = outcomes.flatMap((outcome, index) =>
    outcome === 'created' || outcome === 'unchanged'
      ? []
      : [{ code: outcome satisfies ErrorCode, path: `${index}.${field[outcome]}`, message: outcome }],
  );
  const [first] = rejected;
  if (first) throw new DomainError(first.code, first.path, rejected);
}
