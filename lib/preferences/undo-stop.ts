import { z } from 'zod';
import { lockContacts } from '@/db/queries/append-consent';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { agree } from './agree';
import { type LinkedMessage, openLink, readLinkedMessage } from './read-link';

const yesSchema = z.object({ wording: z.coerce.number().int().positive() });

/**
 * Takes back a stop by a message's link: a new yes, to the text that was shown, for exactly what the message was about.
 * @throws DomainError `not_found`, `link_expired`, `gone`, `unknown_wording` (the text does not ask any more), `invalid_input`
 */
export async function undoStop(
  ctx: Ctx,
  token: string,
  input: unknown,
): Promise<{ message: LinkedMessage; locale: 'fr' | 'en' }> {
  const subject = openLink(token, 'undo', ctx.now);
  const { wording: wordingId } = parseInput(yesSchema, input);
  return ctx.db.transaction(async (tx) => {
    const linked = await readLinkedMessage(tx, subject);
    if (!linked) throw new DomainError('gone', 'link');
    await lockContacts(tx, [subject.contactId]);
    const { advertiserId, purposeId, channel } = linked.message;
    const said = { advertiserId, purposeId, channel, wordingId, method: 'one-click link' };
    await agree({ ...ctx, db: tx }, subject.contactId, said);
    return linked;
  });
}
