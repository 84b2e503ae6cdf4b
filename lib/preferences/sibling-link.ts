import { env } from '../env';
import { linkPath } from '../links/path';
import { readLink } from './read-link';

/**
 * The path of another link of the message whose link this is, made on the same day: who may read why a message came, or say yes to
 * its like again, may stop it, and the first may see what else comes.
 * @throws DomainError `not_found`
 */
export function siblingLink(
  token: string,
  purpose: 'unsubscribe' | 'preferences',
  from: 'why' | 'undo' = 'why',
): string {
  return linkPath(env().AVAL_SECRET, purpose, readLink(token, from));
}
