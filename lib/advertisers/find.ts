import { inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { advertiser } from '@/db/schema';
import { DomainError } from '../errors';

/** The ids of those advertisers of `slugs` that exist, by slug. */
export async function advertiserIds(db: Db, slugs: readonly string[]): Promise<Map<string, number>> {
  if (slugs.length === 0) return new Map();
  const wanted = [...new Set(slugs)];
  const rows = await db
    .select({ slug: advertiser.slug, id: advertiser.id })
    .from(advertiser)
    .where(inArray(advertiser.slug, wanted));
  return new Map(rows.map((row) => [row.slug, row.id]));
}

/**
 * The ids of `slugs`, in their order. `path` is the input's field that holds them, for the error.
 * @throws DomainError `unknown_advertiser` naming the unknown ones
 */
export async function requireAdvertisers(
  db: Db,
  slugs: readonly string[],
  path = 'advertisers',
): Promise<number[]> {
  const ids = await advertiserIds(db, slugs);
  const unknown = [...new Set(slugs)].filter((slug) => !ids.has(slug));
  if (unknown.length > 0) {
    const issues = unknown.map((slug) => ({
      path: `${path}.${slugs.indexOf(slug)}`,
      message: `no advertiser has the slug ${slug}`,
    }));
    throw new DomainError('unknown_advertiser', unknown.join(', '), issues);
  }
  return slugs.flatMap((slug) => ids.get(slug) ?? []);
}

/**
 * The id of the advertiser `slug`. `path` is the input's field that holds it, for the error.
 * @throws DomainError `unknown_advertiser` naming it
 */
export async function requireAdvertiser(db: Db, slug: string, path = 'advertiser'): Promise<number> {
  const id = (await advertiserIds(db, [slug])).get(slug);
  if (id !== undefined) return id;
  throw new DomainError('unknown_advertiser', slug, [
    { path, message: `no advertiser has the slug ${slug}` },
  ]);
}
