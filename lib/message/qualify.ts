import type { Finding } from './check';

const ONE_CLICK = /^List-Unsubscribe-Post: ?List-Unsubscribe=One-Click$/;

/**
 * What keeps a message, as it stands on the wire, from the mailboxes' one-click unsubscription (RFC 8058, 3.1 and 4; RFC 2369), or
 * from readers of plain text.
 */
export function qualifyLetter(source: string): Finding[] {
  const head = source.slice(0, source.indexOf('\r\n\r\n'));
  const lines = head.split('\r\n');
  const fields = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const stop = (code: Finding['code'], detail: string): Finding => ({
    severity: 'stop',
    code,
    citation: null,
    detail,
  });
  const missing = ['From', 'Date', 'Message-ID', 'List-Id', 'Feedback-ID'].filter(
    (name) => valuesOf(fields, name).length !== 1,
  );
  const findings = missing.map((name) => stop('letter_not_whole', name));
  const problem = oneClickProblem(fields, lines);
  if (problem) findings.push(stop('one_click_broken', problem));
  if (!/^Content-Type: multipart\/alternative/im.test(head) || !/^Content-Type: text\/plain/im.test(source)) {
    findings.push(stop('letter_not_whole', 'text/plain'));
  }
  return [...findings, ...signatureFindings(fields)];
}

function oneClickProblem(fields: string[], lines: string[]): string | null {
  const [list, ...lists] = valuesOf(fields, 'List-Unsubscribe');
  const posts = lines.filter((line) => /^List-Unsubscribe-Post:/i.test(line));
  if (list === undefined || lists.length > 0) return 'List-Unsubscribe';
  if (posts.length !== 1 || !ONE_CLICK.test(posts[0] ?? '')) return 'List-Unsubscribe-Post';
  if (!lines.some((line) => /^List-Unsubscribe: <.*>$/i.test(line))) return 'List-Unsubscribe';
  const schemes = [...list.matchAll(/<([a-z]+):[^>]*>/gi)].map(([, scheme]) => scheme?.toLowerCase());
  const web = schemes.filter((scheme) => scheme === 'https' || scheme === 'http').length;
  const mail = schemes.filter((scheme) => scheme === 'mailto').length;
  return web === 1 && mail <= 1 ? null : 'List-Unsubscribe';
}

/** An own signature has to cover both fields; where there is none, the server that takes the message must sign. */
function signatureFindings(fields: string[]): Finding[] {
  const signatures = valuesOf(fields, 'DKIM-Signature');
  if (signatures.length === 0) return [{ severity: 'warn', code: 'not_signed', citation: null }];
  const covers = signatures.some((signature) => {
    const [, list = ''] = /(?:^|;)\s*h=([^;]*)/i.exec(signature) ?? [];
    const names = list.toLowerCase().replaceAll(/\s/g, '').split(':');
    return names.includes('list-unsubscribe') && names.includes('list-unsubscribe-post');
  });
  return covers
    ? []
    : [{ severity: 'stop', code: 'one_click_broken', citation: null, detail: 'DKIM-Signature' }];
}

function valuesOf(fields: readonly string[], name: string): string[] {
  const start = `${name.toLowerCase()}:`;
  return fields
    .filter((field) => field.toLowerCase().startsWith(start))
    .map((field) => field.slice(start.length).trim());
}
