import { env } from '../env';
import { linkPath } from '../links/path';
import { dayNumber, type LinkSubject } from '../links/token';

/**
 * The path at which somebody who has just pressed a message's link to stop takes that back, today: it can say yes to what the
 * message was about and to nothing else, and it shows nothing of the person.
 */
export function undoLink({ contactId, campaignId }: LinkSubject, now: Date): string {
  return linkPath(env().AVAL_SECRET, 'undo', { contactId, campaignId, issuedOn: dayNumber(now) });
}
