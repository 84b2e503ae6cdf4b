import type { Channel } from '@/db/vocabulary';
import type { Finding } from './check';
import type { Identity } from './frame';
import { holesOf, type Part, placeholders } from './placeholders';
import type { RenderedSms } from './sms';
import type { Words } from './words';

/** So many parts of an SMS are dear, and arrive out of order on some telephones. */
const MANY_SEGMENTS = 3;

const known: readonly string[] = [...placeholders, 'postalAddress', 'choicesLine'];

type Written = { words: Words; parts: Part[]; refused: readonly string[] };

/** What is wrong with the words of a message that is no e-mail, as they were written. */
export function checkWords({ words, parts, refused }: Written): Finding[] {
  const stop = (code: Finding['code'], detail: string): Finding => ({
    ...{ severity: 'stop', code, citation: null, detail: detail.slice(0, 60) },
  });
  const empty: Finding[] =
    words.body.trim() === '' ? [{ severity: 'stop', code: 'body_missing', citation: null }] : [];
  return [
    ...empty,
    ...refused.map((tag) => stop('unsupported_placeholder', tag)),
    ...holesOf(parts)
      .filter((hole) => !known.includes(hole))
      .map((hole) => stop('unknown_placeholder', hole)),
  ];
}

/** What is wrong with a text message as its reader gets it. */
export function checkSms({ text, segments, outside }: RenderedSms, identity: Identity): Finding[] {
  const lacksName = identity.name === '' || !text.includes(identity.name);
  return [
    ...(lacksName ? [lacksIdentity('cpce-l34-5-al5')] : []),
    ...(/\bSTOP\b/.test(text)
      ? []
      : [{ severity: 'stop', code: 'message_lacks_opt_out', citation: 'cpce-l34-5-al5' } as const]),
    ...(segments >= MANY_SEGMENTS ? [warn('sms_long', String(segments))] : []),
    ...(outside.length > 0 ? [warn('sms_alphabet', outside.slice(0, 12).join(' '))] : []),
  ];
}

/** What is wrong with who a letter or a call says it is from. */
export function checkSender(identity: Identity, channel: Channel): Finding[] {
  const citation = channel === 'phone' || channel === 'automated_call' ? 'c-conso-l221-16' : 'gdpr-13';
  return [
    ...(identity.legalName === '' ? [lacksIdentity(citation)] : []),
    ...(channel === 'post' && identity.address.trim() === ''
      ? [{ severity: 'stop', code: 'postal_address_missing', citation: 'gdpr-13' } as const]
      : []),
  ];
}

const lacksIdentity = (citation: string): Finding => ({
  ...{ severity: 'stop', code: 'message_lacks_identity', citation },
});
const warn = (code: Finding['code'], detail: string): Finding => ({
  severity: 'warn',
  code,
  citation: null,
  detail,
});
