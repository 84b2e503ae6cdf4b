import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { env } from '../env';
import { sha256 } from '../hash';
import { linkKeys } from '../links/keys';
import { mailAddress, tokenHex } from '../links/mail-address';
import { linkPath } from '../links/path';
import { type LinkSubject, makeToken } from '../links/token';
import type { RenderedEmail } from '../message/compile';
import type { Identity } from '../message/frame';
import { listHeaders } from '../message/headers';
import { signEmail } from './sign-email';

export type EmailToCompose = {
  subject: LinkSubject;
  identity: Identity;
  slugs: { advertiser: string; purpose: string };
  to: string;
  email: RenderedEmail;
  at: Date;
};

/** The links that a message carries for its reader. */
export function linksFor(subject: LinkSubject) {
  const { APP_URL, AVAL_SECRET } = env();
  const address = (use: 'unsubscribe' | 'preferences' | 'why') =>
    `${APP_URL}${linkPath(AVAL_SECRET, use, subject)}`;
  return {
    unsubscribeUrl: address('unsubscribe'),
    preferencesUrl: address('preferences'),
    whyUrl: address('why'),
  };
}

/** A message's own name for those who carry it; the same, whoever asks for it and however often. */
export const messageId = (subject: LinkSubject): string => tokenHex(tokenFor('message', subject));

const tokenFor = (use: 'unsubscribe' | 'message', subject: LinkSubject) =>
  makeToken(linkKeys(env().AVAL_SECRET, use), subject);

/**
 * One message as it stands on the wire, signed where there is a key, and the address to which it comes back when it cannot be
 * delivered. The same message has the same id, whoever composes it and however often.
 */
export async function composeEmail(letter: EmailToCompose): Promise<{ source: Buffer; returnPath: string }> {
  const { subject, identity, email } = letter;
  const { APP_URL, MAIL_DOMAIN } = env();
  const domain = MAIL_DOMAIN ?? new URL(APP_URL).hostname;
  const message = tokenFor('message', subject);
  const headers = listHeaders({
    ...letter.slugs,
    unsubscribeUrl: linksFor(subject).unsubscribeUrl,
    unsubscribeAddress: MAIL_DOMAIN ? mailAddress('u', tokenFor('unsubscribe', subject), MAIL_DOMAIN) : null,
    campaign: subject.campaignId,
    domain,
    sender: `aval${sha256(domain).slice(0, 8)}`,
  });
  const source = await new MailComposer({
    from: { name: identity.name, address: identity.email },
    to: letter.to,
    subject: email.subject,
    html: email.html,
    text: email.text,
    date: letter.at,
    // Unfolded and untouched: RFC 8058 asks for its fields to the letter, and some servers for the id on one line.
    headers: Object.fromEntries(
      Object.entries({ 'Message-ID': `<${tokenHex(message)}@${domain}>`, ...headers }).map(([key, value]) => [
        key,
        { prepared: true, foldLines: false, value },
      ]),
    ),
  })
    .compile()
    .build();
  return {
    source: await signEmail(source, identity.email),
    returnPath: MAIL_DOMAIN ? mailAddress('b', message, MAIL_DOMAIN) : identity.email,
  };
}
