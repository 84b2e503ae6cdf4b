import type { Db } from '@/db/client';
import type { Ctx } from '../context';
import { log } from '../log';
import { keepSmppSession, type SmppSession } from '../smpp';
import { takeReceipt } from './take-receipt';
import { takeText } from './take-text';

/** Takes what comes in from an SMS centre: text messages, which it answers, and receipts of those sent. The session also sends. */
export function listenForTexts(url: string, db: Db): SmppSession {
  const context = (): Ctx => ({ actor: { kind: 'system' }, now: new Date(), requestId: 'inbound', db });
  const session = keepSmppSession(url, {
    async text({ from, to, text, id }) {
      const taken = await takeText(context(), { from, text }, { way: 'smpp', externalId: id });
      if (taken?.reply) {
        // The act holds whether or not its answer arrives.
        void session.submit({ from: to, to: from, text: taken.reply }).then((submitted) => {
          const sent = submitted.kind === 'answered' && submitted.status === 0;
          if (!sent) log.warn({ kind: submitted.kind }, 'a reply could not be sent');
        });
      }
      return true;
    },
    async receipt({ id, state, code }) {
      await takeReceipt(context(), { reference: `smpp ${id}`, state, code }, 'smpp');
      return true;
    },
  });
  return session;
}
