import { sql } from 'drizzle-orm';
import { arrival, arrivalReceipt } from '@/db/schema';
import type { ArrivalEffect, ArrivalKind } from '@/db/vocabulary';
import type { Ctx } from '../context';

export type Note = {
  kind: ArrivalKind;
  way: string;
  effect: ArrivalEffect;
  contactId?: number;
  campaignId?: number;
  detail?: string | null;
};

/** Writes down what arrived and did nothing to anybody's choices. */
export async function noteArrival(ctx: Ctx, { kind, way, effect, ...of }: Note): Promise<ArrivalEffect> {
  await ctx.db.insert(arrival).values({
    ...{ kind, way, effect, arrivedAt: ctx.now, appliedAt: sql`clock_timestamp()` },
    ...{ contactId: of.contactId ?? 0, campaignId: of.campaignId ?? 0, detail: of.detail ?? null },
  });
  return effect;
}

/**
 * Does `work` once for what came by `way` under `externalId`, in one transaction with the note that it came; answers null where it
 * had come before.
 */
export async function onlyOnce<T>(
  ctx: Ctx,
  { way, externalId }: { way: string; externalId: string },
  work: (inside: Ctx) => Promise<T>,
): Promise<T | null> {
  return ctx.db.transaction(async (tx) => {
    const [first] = await tx
      .insert(arrivalReceipt)
      .values({ way, externalId, at: ctx.now })
      .onConflictDoNothing()
      .returning();
    return first ? work({ ...ctx, db: tx }) : null;
  });
}
