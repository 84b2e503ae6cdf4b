import { inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { family } from '@/db/schema';
import { DomainError } from '../errors';

/** The ids of those families of `slugs` that exist, by slug. */
export async function familyIds(db: Db, slugs: readonly string[]): Promise<Map<string, number>> {
  if (slugs.length === 0) return new Map();
  const wanted = [...new Set(slugs)];
  const rows = await db
    .select({ slug: family.slug, id: family.id })
    .from(family)
    .where(inArray(family.slug, wanted));
  return new Map(rows.map((row) => [row.slug, row.id]));
}

/**
 * The ids of `slugs`, in their order. `path` is the input's field that holds them, for the error.
 * @throws DomainError `unknown_family` naming the unknown ones
 */
export async function requireFamilies(
  db: Db,
  slugs: readonly string[],
  path = 'families',
): Promise<number[]> {
  const ids = await familyIds(db, slugs);
  const unknown = [...new Set(slugs)].filter((slug) => !ids.has(slug));
  if (unknown.length > 0) {
    const issues = unknown.map((slug) => ({
      path: `${path}.${slugs.indexOf(slug)}`,
      message: `no family has the slug ${slug}`,
    }));
    throw new DomainError('unknown_family', unknown.join(', '), issues);
  }
  return slugs.flatMap((slug) => ids.get(slug) ?? []);
}

/**
 * The id of the family `slug`. `path` is the input's field that holds it, for the error.
 * @throws DomainError `unknown_family` naming it
 */
export async function requireFamily(db: Db, slug: string, path = 'family'): Promise<number> {
  const id = (await familyIds(db, [slug])).get(slug);
  if (id !== undefined) return id;
  throw new DomainError('unknown_family', slug, [{ path, message: `no family has the slug ${slug}` }]);
}
