import { inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { purpose } from '@/db/schema';
import { DomainError } from '../errors';

/** The ids of those purposes of `slugs` that exist, by slug. */
export async function purposeIds(db: Db, slugs: readonly string[]): Promise<Map<string, number>> {
  if (slugs.length === 0) return new Map();
  const wanted = [...new Set(slugs)];
  const rows = await db
    .select({ slug: purpose.slug, id: purpose.id })
    .from(purpose)
    .where(inArray(purpose.slug, wanted));
  return new Map(rows.map((row) => [row.slug, row.id]));
}

/**
 * The ids of `slugs`, in their order. `path` is the input's field that holds them, for the error.
 * @throws DomainError `unknown_purpose` naming the unknown ones
 */
export async function requirePurposes(
  db: Db,
  slugs: readonly string[],
  path = 'purposes',
): Promise<number[]> {
  const ids = await purposeIds(db, slugs);
  const unknown = [...new Set(slugs)].filter((slug) => !ids.has(slug));
  if (unknown.length > 0) {
    const issues = unknown.map((slug) => ({
      path: `${path}.${slugs.indexOf(slug)}`,
      message: `no purpose has the slug ${slug}`,
    }));
    throw new DomainError('unknown_purpose', unknown.join(', '), issues);
  }
  return slugs.flatMap((slug) => ids.get(slug) ?? []);
}

/**
 * The id of the purpose `slug`. `path` is the input's field that holds it, for the error.
 * @throws DomainError `unknown_purpose` naming it
 */
export async function requirePurpose(db: Db, slug: string, path = 'purpose'): Promise<number> {
  const id = (await purposeIds(db, [slug])).get(slug);
  if (id !== undefined) return id;
  throw new DomainError('unknown_purpose', slug, [{ path, message: `no purpose has the slug ${slug}` }]);
}
