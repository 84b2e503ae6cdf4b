import type { Db } from '@/db/client';
import { requireSlug } from '../slugs';

/**
 * The id of the purpose `slug`. `path` is the input's field that holds it, for the error.
 * @throws DomainError `unknown_purpose` naming it
 */
export const requirePurpose = (db: Db, slug: string, path = 'purpose') =>
  requireSlug(db, 'purpose', slug, path);
