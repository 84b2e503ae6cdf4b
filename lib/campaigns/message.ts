import type { Db } from '@/db/client';
import { type Locale, locales } from '@/db/vocabulary';
import { env } from '../env';
import { checkCompiled, checkRendered, type Finding } from '../message/check';
import { checkContent } from '../message/check-content';
import { checkSender, checkSms, checkWords } from '../message/check-words';
import { compileEmail, type RenderedEmail, renderEmail } from '../message/compile';
import type { Identity } from '../message/frame';
import { choicesLine, compileLetter, renderLetter } from '../message/letter';
import { fill } from '../message/placeholders';
import { qualifyLetter } from '../message/qualify';
import { compileScript, type RenderedScript, renderScript } from '../message/script';
import { compileSms, type RenderedSms, renderSms } from '../message/sms';
import { type Worded, wordsFor } from '../message/words';
import { compileAlternative } from './alternative';
import { composeEmail } from './compose-email';
import type { Campaign } from './load';
import { campaignSender } from './sender';

/** What a message is made of, and by which means it goes. */
export type MessageSource = Worded & Pick<Campaign, 'channel' | 'nature'>;

/** A message as a reader would get it. */
export type RenderedMessage =
  | ({ kind: 'email' } & RenderedEmail)
  | ({ kind: 'sms' } & RenderedSms)
  | { kind: 'letter'; html: string }
  | ({ kind: 'script' } & RenderedScript);

/** Stands in for a reader when a message is looked at or checked. */
const sampleReader = {
  ...{ firstName: 'Camille', lastName: 'Martin', company: 'Atelier Martin' },
  postalAddress: 'Camille Martin\nAtelier Martin\n12 rue des Lilas\n44000 Nantes',
};

/** What is wrong with a campaign's message, in every language in which it may go out; each finding once. */
function findingsOn(source: MessageSource, identity: Identity, appUrl: string): Finding[] {
  const findings = locales.flatMap((locale) => messageIn(source, identity, { appUrl, locale }).findings);
  return [
    ...new Map(findings.map((finding) => [`${finding.code} ${finding.detail ?? ''}`, finding])).values(),
  ];
}

/**
 * The same, and what is wrong with the message as it would leave: composed and signed for a reader who does not exist.
 */
export async function messageFindings(db: Db, row: Campaign): Promise<Finding[]> {
  // What is shown to everybody is no message of ours: its record has nothing to be composed.
  if (!row.direct) return [];
  const { APP_URL, SMTP_URL } = env();
  const { identity, slugs } = await campaignSender(db, row);
  const findings = findingsOn(row, identity, APP_URL);
  if (row.channel !== 'email') return findings;
  const compiled = compileEmail(row, identity, 'fr');
  const values = sampleValues(identity, APP_URL);
  const { source } = await composeEmail({
    subject: { contactId: 0, campaignId: row.id, issuedOn: 0 },
    ...{ identity, slugs, values },
    to: 'camille@example.org',
    line: fill(compiled.subject, values),
    body: compileAlternative(compiled),
    at: row.createdAt,
  });
  // Where nothing leaves, nobody need sign.
  const onTheWire = qualifyLetter(source.toString('latin1')).filter(
    ({ code }) => code !== 'not_signed' || SMTP_URL,
  );
  return [...findings, ...onTheWire];
}

/** The message as a reader would see it, with a sample reader's name and links that lead nowhere. */
export function previewMessage(
  source: MessageSource,
  identity: Identity,
  reading: { appUrl: string; locale: Locale },
): RenderedMessage {
  return messageIn(source, identity, reading).rendered;
}

type Reading = { appUrl: string; locale: Locale };
type Looked = { rendered: RenderedMessage; findings: Finding[] };

function messageIn(source: MessageSource, identity: Identity, reading: Reading): Looked {
  const { channel } = source;
  if (channel === 'email') return emailIn(source, identity, reading);
  const words = wordsFor(source, reading.locale);
  const values = sampleValues(identity, reading.appUrl);
  const { locale } = reading;
  if (channel === 'sms') {
    const compiled = compileSms(words, identity, locale);
    const rendered = renderSms(compiled, values);
    const findings = [...checkWords({ words, ...compiled }), ...checkSms(rendered, identity)];
    return { rendered: { kind: 'sms', ...rendered }, findings };
  }
  const sender = checkSender(identity, channel);
  if (channel === 'post' || channel === 'fax') {
    const compiled = compileLetter(words, identity, locale);
    const findings = [...checkWords({ words, parts: compiled.html, refused: compiled.refused }), ...sender];
    // A printed letter has a code of its own; this one leads nowhere.
    const line = channel === 'post' ? choicesLine(reading.appUrl, 'XXXX-XXXX-XXXX', locale) : '';
    const html = renderLetter(compiled, { ...values, choicesLine: line });
    return { rendered: { kind: 'letter', html }, findings };
  }
  const compiled = compileScript(
    words,
    { identity, commercial: source.nature === 'commercial', channel },
    locale,
  );
  const findings = [...checkWords({ words, parts: compiled.text, refused: compiled.refused }), ...sender];
  return { rendered: { kind: 'script', ...renderScript(compiled, values) }, findings };
}

function emailIn(source: MessageSource, identity: Identity, { appUrl, locale }: Reading): Looked {
  const words = wordsFor(source, locale);
  const compiled = compileEmail(words, identity, locale);
  const rendered = renderEmail(compiled, sampleValues(identity, appUrl));
  return {
    rendered: { kind: 'email', ...rendered },
    findings: [
      ...checkCompiled(words, compiled),
      ...checkRendered(rendered, { identity, unsubscribeUrl: `${appUrl}/u/example` }),
      ...checkContent(rendered, `${appUrl}/images/`),
    ],
  };
}

function sampleValues(identity: Identity, appUrl: string) {
  return {
    ...sampleReader,
    advertiser: identity.name,
    unsubscribeUrl: `${appUrl}/u/example`,
    preferencesUrl: `${appUrl}/preferences/example`,
    whyUrl: `${appUrl}/why/example`,
  };
}
