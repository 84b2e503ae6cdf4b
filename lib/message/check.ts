import type { CompiledEmail, RenderedEmail } from './compile';
import type { Identity } from './frame';
import { holesOf, placeholders } from './placeholders';

export type Finding = {
  severity: 'stop' | 'warn';
  code:
    | 'subject_missing'
    | 'body_missing'
    | 'unknown_placeholder'
    | 'unsupported_placeholder'
    | 'message_lacks_identity'
    | 'message_lacks_opt_out'
    | 'subject_long'
    | 'message_large'
    | 'link_not_https'
    | 'subject_pretends'
    | 'subject_shouts'
    | 'link_empty'
    | 'image_without_words'
    | 'image_elsewhere'
    | 'low_contrast'
    | 'sms_long'
    | 'sms_alphabet'
    | 'postal_address_missing'
    | 'one_click_broken'
    | 'letter_not_whole'
    | 'not_signed';
  /** The legal text, by its key in `lib/law/sources.ts`. */
  citation: string | null;
  /** The placeholder or the figure concerned. */
  detail?: string;
};

/** Longer subjects are cut by most mail clients. */
const LONG_SUBJECT = 78;
/** Gmail hides what comes after this many bytes, the ways to object with it. */
const LARGE_HTML_BYTES = 100_000;

const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/;

const known: readonly string[] = [...placeholders, 'unsubscribeUrl', 'preferencesUrl', 'whyUrl'];

/** What is wrong with an e-mail as it was written. */
export function checkCompiled(source: { subject: string; body: string }, compiled: CompiledEmail): Finding[] {
  const findings: Finding[] = [];
  const stop = (code: Finding['code'], detail?: string) =>
    findings.push({ severity: 'stop', code, citation: null, ...(detail === undefined ? {} : { detail }) });
  if (source.subject.trim() === '') stop('subject_missing');
  if (source.body.trim() === '') stop('body_missing');
  for (const tag of compiled.refused) stop('unsupported_placeholder', tag.slice(0, 60));
  for (const hole of holesOf([...compiled.subject, ...compiled.html])) {
    if (!known.includes(hole)) stop('unknown_placeholder', hole.slice(0, 60));
  }
  return findings;
}

/**
 * What is wrong with an e-mail as its reader gets it: who sends it and how to object must stand in both parts (CPCE L34-5,
 * paragraph 5; GDPR 21).
 */
export function checkRendered(
  email: RenderedEmail,
  expected: { identity: Pick<Identity, 'legalName' | 'email'>; unsubscribeUrl: string },
): Finding[] {
  const findings: Finding[] = [];
  const everywhere = (needle: string) =>
    needle !== '' && [email.html, email.text].every((part) => part.includes(needle));
  const html = decode(email.html);
  const names = [html, email.text].every((part) => part.includes(expected.identity.legalName));
  if (!names || expected.identity.legalName === '' || !everywhere(expected.identity.email)) {
    findings.push({ severity: 'stop', code: 'message_lacks_identity', citation: 'cpce-l34-5-al5' });
  }
  if (!everywhere(expected.unsubscribeUrl)) {
    findings.push({ severity: 'stop', code: 'message_lacks_opt_out', citation: 'cpce-l34-5-al5' });
  }
  if (!expected.unsubscribeUrl.startsWith('https://')) {
    // On one's own machine it is tried; from anywhere else no mailbox would offer it.
    const severity = LOCAL.test(expected.unsubscribeUrl) ? 'warn' : 'stop';
    findings.push({ severity, code: 'link_not_https', citation: null });
  }
  if (email.subject.length > LONG_SUBJECT) {
    findings.push({
      severity: 'warn',
      code: 'subject_long',
      citation: null,
      detail: String(email.subject.length),
    });
  }
  const bytes = Buffer.byteLength(email.html);
  if (bytes > LARGE_HTML_BYTES) {
    findings.push({ severity: 'warn', code: 'message_large', citation: null, detail: String(bytes) });
  }
  return findings;
}

function decode(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
