import { env } from '../env';
import { linkKeys } from '../links/keys';
import { type LinkSubject, makeToken } from '../links/token';

/**
 * The address, below APP_URL, of the page on which the person of `subject` makes their choices. For somebody who has just
 * shown a genuine link of theirs: it is made from that link's subject, so that the two never name different people.
 */
export function preferenceLink(subject: LinkSubject): string {
  return `/preferences/${makeToken(linkKeys(env().AVAL_SECRET, 'preferences'), subject)}`;
}
