import type { Locale } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { env } from '../env';
import { DomainError } from '../errors';
import { normaliseEmail } from '../format/email';
import { normalisePhone } from '../format/phone';
import { sha256 } from '../hash';
import { addJob } from '../queue/add';

/** By which means a link can be sent from here: text messages need a gateway, or the outbox that keeps everything. */
export function waysToAsk(): { email: true; sms: boolean } {
  return { email: true, sms: env().SMTP_URL === undefined };
}

/**
 * Takes note that somebody asks for the link to their page. Nothing is looked up here: whether the address is known shows in
 * neither what is answered nor how long it takes, since `sendLinks` finds that out from the queue, afterwards.
 * @throws DomainError `invalid_input` naming `address`, which is no address that a link can be sent to
 */
export async function askForLink(ctx: Ctx, input: { address: string; locale: Locale }): Promise<void> {
  const address = normaliseEmail(input.address) ?? (waysToAsk().sms ? mobile(input.address) : null);
  if (address === null) {
    const message = 'is no address that a link can be sent to';
    throw new DomainError('invalid_input', `address: ${message}`, [{ path: 'address', message }]);
  }
  // Asked for twice in a hurry, it is sent once.
  await addJob(
    ctx.db,
    'send-links',
    { address, locale: input.locale },
    { key: `link ${sha256(address)}`, runAt: ctx.now },
  );
}

/** A number without its country is read as of where the advertisers are. */
const mobile = (text: string) => normalisePhone(text, 'FR');
