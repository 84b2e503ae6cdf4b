import type { Db } from '@/db/client';
import { idsBySlug, type Slugged } from '@/db/queries/ids-by-slug';
import { DomainError } from './errors';

type Named = {
  slugs: readonly string[];
  /** The input's field that holds the list, for the error. */
  path: string;
};

/**
 * The ids of `slugs`, in their order, one for each.
 * @throws DomainError `unknown_advertiser`, `unknown_purpose` or `unknown_family`, naming all unknown ones
 */
export async function requireSlugs(db: Db, kind: Slugged, { slugs, path }: Named): Promise<number[]> {
  const ids = await idsBySlug(db, kind, slugs);
  const unknown = [...new Set(slugs)].filter((slug) => !ids.has(slug));
  if (unknown.length > 0) {
    const issues = unknown.map((slug) => issue(kind, slug, `${path}.${slugs.indexOf(slug)}`));
    throw new DomainError(`unknown_${kind}`, unknown.join(', '), issues);
  }
  return slugs.flatMap((slug) => ids.get(slug) ?? []);
}

/**
 * The id of `slug`. `path` is the input's field that holds it, for the error.
 * @throws DomainError `unknown_advertiser`, `unknown_purpose` or `unknown_family`, naming it
 */
export async function requireSlug(db: Db, kind: Slugged, slug: string, path: string = kind): Promise<number> {
  const id = (await idsBySlug(db, kind, [slug])).get(slug);
  if (id === undefined) throw new DomainError(`unknown_${kind}`, slug, [issue(kind, slug, path)]);
  return id;
}

/**
 * The advertisers and purposes that a record is about, each once and in ascending order, whatever the caller's order.
 * @throws DomainError `unknown_advertiser` or `unknown_purpose`, naming all unknown ones
 */
export async function scopeIds(
  db: Db,
  scope: { advertisers: readonly string[]; purposes: readonly string[] },
) {
  const { advertisers, purposes } = scope;
  return {
    advertisers: ascending(await requireSlugs(db, 'advertiser', { slugs: advertisers, path: 'advertisers' })),
    purposes: ascending(await requireSlugs(db, 'purpose', { slugs: purposes, path: 'purposes' })),
  };
}

function ascending(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}

function issue(kind: Slugged, slug: string, path: string) {
  return { path, message: `no ${kind} has the slug ${slug}` };
}
