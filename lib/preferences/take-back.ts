import { lockContacts } from '@/db/queries/append-consent';
import { undoEvents } from '@/db/queries/undo-events';
import { actorName, type Ctx } from '../context';
import { env } from '../env';
import { DomainError } from '../errors';
import { linkKeys } from '../links/keys';
import { makeStamp, readStamp } from '../links/stamp';
import { readLink } from './read-link';

/** How long a person may say that a press was not meant. */
const UNDO_MS = 30 * 86_400_000;

const keys = () => linkKeys(env().AVAL_SECRET, 'press');

/** What the page after a press carries: that the act `seq`, just made by this link, may be taken back by it. */
export function takeBackStamp(token: string, { at, seq }: { at: Date; seq: number }): string {
  return makeStamp(keys(), token, { at, about: seq });
}

/**
 * Takes back what a person's press stopped, as they say that it was not meant: everything is as it was before. Only the page that
 * followed the press can ask it, so that nothing else that opens the link undoes a person's no. Said again, it changes nothing.
 * @throws DomainError `not_found`, `link_expired`
 */
export async function takeBackPress(ctx: Ctx, token: string, stamp: string): Promise<void> {
  const { contactId } = readLink(token, 'unsubscribe');
  const act = readStamp(keys(), token, stamp);
  if (!act) throw new DomainError('not_found', 'link');
  if (ctx.now.getTime() - act.at.getTime() > UNDO_MS) throw new DomainError('link_expired');
  await ctx.db.transaction(async (tx) => {
    await lockContacts(tx, [contactId]);
    await undoEvents(tx, [{ contactId, seq: act.about }], { now: ctx.now, source: actorName(ctx.actor) });
  });
}
