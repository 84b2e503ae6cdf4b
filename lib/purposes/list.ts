import { asc } from 'drizzle-orm';
import { purpose } from '@/db/schema';
import type { Locale } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';

export type ListedPurpose = { id: number; slug: string; name: Record<Locale, string> };

/** Every purpose, for lists to choose from. */
export async function listPurposes(ctx: Ctx): Promise<ListedPurpose[]> {
  requirePermission(ctx.actor, 'campaigns.read');
  const rows = await ctx.db.select().from(purpose).orderBy(asc(purpose.slug));
  return rows.map(({ id, slug, nameFr, nameEn }) => ({ id, slug, name: { fr: nameFr, en: nameEn } }));
}
