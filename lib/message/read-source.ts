/** An e-mail taken apart again: its header's fields in order, and what a mailbox would show. */
export type ReadEmail = { fields: { name: string; value: string }[]; html: string; text: string };

/**
 * Reads the source of an e-mail as our own composer writes them (RFC 5322 and 2045: text, HTML, or the two as alternatives),
 * for the staff to look at. Not for mail from strangers.
 */
export function readEmailSource(source: string): ReadEmail {
  const { fields, body } = split(source);
  const read: ReadEmail = { fields, html: '', text: '' };
  collect({ fields, body }, read);
  return read;
}

/** The addresses that an HTML part links to, each once, in their order. */
export function linksIn(html: string): { href: string; words: string }[] {
  const links = [...html.matchAll(/<a\s[^>]*?href="([^"]+)"[^>]*>(.*?)<\/a>/gis)].map((match) => ({
    href: unescapeHtml(match[1] ?? ''),
    words: unescapeHtml((match[2] ?? '').replaceAll(/<[^>]*>/g, '')).trim(),
  }));
  return [...new Map(links.map((link) => [link.href, link])).values()];
}

type Entity = { fields: ReadEmail['fields']; body: string };

function split(text: string): Entity {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const fields = head
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      if (colon < 1) return [];
      return [{ name: line.slice(0, colon), value: decodeWords(line.slice(colon + 1).trim()) }];
    });
  return { fields, body: end ? text.slice(end.index + end[0].length) : '' };
}

function collect(entity: Entity, into: ReadEmail): void {
  const type = field(entity, 'content-type') || 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    const parts = entity.body.split(
      new RegExp(`(?:^|\\r?\\n)--${escapeRegExp(boundary)}(?:--)?[ \\t]*(?:\\r?\\n|$)`),
    );
    // What stands before the first boundary and after the last is for no one.
    for (const part of parts.slice(1, -1)) collect(split(part), into);
  } else if (/^text\/html/i.test(type)) {
    into.html ||= decodeBody(entity);
  } else if (/^text\/plain/i.test(type)) {
    into.text ||= decodeBody(entity);
  }
}

function field({ fields }: Entity, name: string): string {
  return fields.find((one) => one.name.toLowerCase() === name)?.value ?? '';
}

function decodeBody(entity: Entity): string {
  const encoding = field(entity, 'content-transfer-encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(entity.body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return unquote(entity.body.replaceAll(/=[ \t]*\r?\n/g, ''));
  return entity.body;
}

/** Encoded words (RFC 2047), such as `=?UTF-8?Q?Caf=C3=A9?=`; a space between two of them is not part of the text. */
function decodeWords(value: string): string {
  return value
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : unquote(text.replaceAll('_', ' ')),
    );
}

function unquote(text: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hex = /^=([0-9a-f]{2})/i.exec(text.slice(at, at + 3))?.[1];
    if (hex === undefined) {
      bytes.push(...Buffer.from(String.fromCodePoint(text.codePointAt(at) ?? 0), 'utf8'));
      if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1;
    } else {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    }
  }
  return Buffer.from(bytes).toString('utf8');
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
