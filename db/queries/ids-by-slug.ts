import { inArray } from 'drizzle-orm';
import type { Db } from '../client';
import { advertiser, family, purpose } from '../schema';

const tables = { advertiser, purpose, family };

/** The small records that callers name by a slug of their own. */
export type Slugged = keyof typeof tables;

/** The ids of those of `slugs` that exist, by slug. */
export async function idsBySlug(
  db: Db,
  kind: Slugged,
  slugs: readonly string[],
): Promise<Map<string, number>> {
  const table = tables[kind];
  const wanted = [...new Set(slugs)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select({ slug: table.slug, id: table.id })
    .from(table)
    .where(inArray(table.slug, wanted));
  return new Map(rows.map((row) => [row.slug, row.id]));
}
