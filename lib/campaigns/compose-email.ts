import MimeNode from 'nodemailer/lib/mime-node/index.js';
import { env } from '../env';
import { sha256 } from '../hash';
import { linkKeys } from '../links/keys';
import { mailAddress, tokenHex } from '../links/mail-address';
import { linkPath } from '../links/path';
import { type LinkSubject, makeToken } from '../links/token';
import type { Identity } from '../message/frame';
import { listHeaders } from '../message/headers';
import { type Alternative, fillAlternative } from './alternative';
import { signEmail } from './sign-email';

export type EmailToCompose = {
  subject: LinkSubject;
  identity: Identity;
  slugs: { advertiser: string; purpose: string };
  to: string;
  /** What its subject line says. */
  line: string;
  body: Alternative;
  /** What fills the body's holes, the reader's links among it. */
  values: Readonly<Record<string, string>> & { unsubscribeUrl: string };
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
 * delivered. The same message has the same id, whoever composes it and however often. The head is the library's; the body was compiled
 * once, and is only filled.
 */
export async function composeEmail(letter: EmailToCompose): Promise<{ source: Buffer; returnPath: string }> {
  const { subject, identity, body } = letter;
  const { APP_URL, MAIL_DOMAIN } = env();
  const domain = MAIL_DOMAIN ?? new URL(APP_URL).hostname;
  const message = tokenFor('message', subject);
  const head = new MimeNode('multipart/alternative');
  head.boundary = body.boundary;
  const fields = {
    ...unfolded({ 'Message-ID': `<${tokenHex(message)}@${domain}>`, ...listFields(letter, domain) }),
    From: { name: identity.name, address: identity.email },
    To: letter.to,
    Subject: letter.line,
    Date: letter.at.toUTCString().replace('GMT', '+0000'),
  };
  // Objects, so that nothing in a name is taken for an address; the library's types know of strings alone.
  head.setHeader(fields as never);
  const parts = [Buffer.from(`${head.buildHeaders()}\r\n\r\n`), ...fillAlternative(body, letter.values)];
  return {
    source: await signEmail(Buffer.concat(parts), identity.email),
    returnPath: MAIL_DOMAIN ? mailAddress('b', message, MAIL_DOMAIN) : identity.email,
  };
}

function listFields({ subject, slugs, values }: EmailToCompose, domain: string) {
  const { MAIL_DOMAIN } = env();
  return listHeaders({
    ...slugs,
    unsubscribeUrl: values.unsubscribeUrl,
    unsubscribeAddress: MAIL_DOMAIN ? mailAddress('u', tokenFor('unsubscribe', subject), MAIL_DOMAIN) : null,
    campaign: subject.campaignId,
    domain,
    sender: `aval${sha256(domain).slice(0, 8)}`,
  });
}

/** Unfolded and untouched: RFC 8058 asks for its fields to the letter, and some servers for the id on one line. */
const unfolded = (fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, { prepared: true, foldLines: false, value }]),
  );
