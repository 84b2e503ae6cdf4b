import { asc } from 'drizzle-orm';
import { family } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';

export type ListedFamily = { id: number; slug: string; name: string; parentId: number | null };

/** Every product family by name, for lists to choose from. */
export async function listFamilies(ctx: Ctx): Promise<ListedFamily[]> {
  requirePermission(ctx.actor, 'campaigns.read');
  return ctx.db
    .select({ id: family.id, slug: family.slug, name: family.name, parentId: family.parentId })
    .from(family)
    .orderBy(asc(family.name));
}
