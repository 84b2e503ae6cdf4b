import type { Db } from '@/db/client';
import { idsBySlug } from '@/db/queries/ids-by-slug';
import { requireSlug } from '../slugs';

/** The ids of those advertisers of `slugs` that exist, by slug. */
export const advertiserIds = (db: Db, slugs: readonly string[]) => idsBySlug(db, 'advertiser', slugs);

/**
 * The id of the advertiser `slug`. `path` is the input's field that holds it, for the error.
 * @throws DomainError `unknown_advertiser` naming it
 */
export const requireAdvertiser = (db: Db, slug: string, path = 'advertiser') =>
  requireSlug(db, 'advertiser', slug, path);
