import type { Db } from '@/db/client';
import { idsBySlug } from '@/db/queries/ids-by-slug';
import { requireSlug, requireSlugs } from '../slugs';

/** The ids of those families of `slugs` that exist, by slug. */
export const familyIds = (db: Db, slugs: readonly string[]) => idsBySlug(db, 'family', slugs);

/**
 * The id of the family `slug`. `path` is the input's field that holds it, for the error.
 * @throws DomainError `unknown_family` naming it
 */
export const requireFamily = (db: Db, slug: string, path = 'family') => requireSlug(db, 'family', slug, path);

/**
 * The ids of `slugs`, in their order. `path` is the input's field that holds them, for the error.
 * @throws DomainError `unknown_family` naming all unknown ones
 */
export const requireFamilies = (db: Db, slugs: readonly string[], path = 'families') =>
  requireSlugs(db, 'family', { slugs, path });
