import type { Db } from '@/db/client';
import { idsBySlug } from '@/db/queries/ids-by-slug';
import { requireSlug, requireSlugs } from '../slugs';

/** The ids of those purposes of `slugs` that exist, by slug. */
export const purposeIds = (db: Db, slugs: readonly string[]) => idsBySlug(db, 'purpose', slugs);

/**
 * The id of the purpose `slug`. `path` is the input's field that holds it, for the error.
 * @throws DomainError `unknown_purpose` naming it
 */
export const requirePurpose = (db: Db, slug: string, path = 'purpose') =>
  requireSlug(db, 'purpose', slug, path);

/**
 * The ids of `slugs`, in their order. `path` is the input's field that holds them, for the error.
 * @throws DomainError `unknown_purpose` naming all unknown ones
 */
export const requirePurposes = (db: Db, slugs: readonly string[], path = 'purposes') =>
  requireSlugs(db, 'purpose', { slugs, path });
