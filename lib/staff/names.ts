import { inArray } from 'drizzle-orm';
import { staff } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';

/**
 * The addresses of those of the staff among `actors` (as `actorName` writes them), by actor: who wrote and who approved is
 * for all the staff to see.
 */
export async function staffAddresses(ctx: Ctx, actors: readonly string[]): Promise<Map<string, string>> {
  requirePermission(ctx.actor, 'campaigns.read');
  const ids = actors.flatMap((actor) => {
    const id = /^staff:(\d{1,9})$/.exec(actor)?.[1];
    return id === undefined ? [] : [Number(id)];
  });
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: staff.id, email: staff.email })
    .from(staff)
    .where(inArray(staff.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, email }) => [`staff:${id}`, email]));
}
