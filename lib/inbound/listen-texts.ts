import type { Db } from '@/db/client';
import type { Ctx } from '../context';
import { log } from '../log';
import { keepSmppSession, type SmppSession } from '../smpp';
import { takeText } from './take-text';

/** Takes the text messages that come in from an SMS centre, and answers them through it. The session also sends. */
export function listenForTexts(url: string, db: Db): SmppSession {
  const session = keepSmppSession(url, async ({ from, to, text, id }) => {
    const ctx: Ctx = { actor: { kind: 'system' }, now: new Date(), requestId: 'inbound', db };
    const taken = await takeText(ctx, { from, text }, { way: 'smpp', externalId: id });
    if (taken?.reply) {
      // The act holds whether or not its answer arrives.
      session
        .submit({ from: to, to: from, text: taken.reply })
        .catch(() => log.warn('a reply could not be sent'));
    }
    return true;
  });
  return session;
}
