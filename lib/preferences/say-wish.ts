import { wish } from '@/db/schema';
import type { WishKind } from '@/db/vocabulary';
import { actorName, type Ctx } from '../context';
import { type WishScope, wishesOf } from './wishes';

export type WishSaid = WishScope & { contactId: number; kind: WishKind; until: Date | null; method: string };

/**
 * Records what a person asks for, later than all that they asked for before; answers the moment it bears. `ctx.db` must hold the
 * person's lock: no hand-over that begins after the answer can miss it.
 */
export async function sayWish(ctx: Ctx, said: WishSaid): Promise<Date> {
  const before = (await wishesOf(ctx.db, said.contactId)).at(-1);
  const at = before && before.at >= ctx.now ? new Date(before.at.getTime() + 1) : ctx.now;
  await ctx.db
    .insert(wish)
    .values({ ...said, seq: (before?.seq ?? 0) + 1, at, source: actorName(ctx.actor) });
  return at;
}
