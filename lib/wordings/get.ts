import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { type WordingVersion, wordingVersions } from './find';
import { wordingSlug } from './schemas';

/**
 * Every version of the wording `slug`, the newest first.
 * @throws DomainError `not_found`
 */
export async function getWording(ctx: Ctx, slug: string): Promise<WordingVersion[]> {
  requirePermission(ctx.actor, 'wordings.read');
  const key = parseInput(wordingSlug, slug);
  const versions = await wordingVersions(ctx.db, key);
  if (versions.length === 0) throw new DomainError('not_found', `wording ${key}`);
  return versions;
}
