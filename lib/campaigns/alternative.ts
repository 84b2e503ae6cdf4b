import { randomBytes } from 'node:crypto';
import * as quotedPrintable from 'nodemailer/lib/qp/index.js';
import type { CompiledEmail } from '../message/compile';
import { escapeHtml, fill, type Part } from '../message/placeholders';

/** A body of plain text and HTML as it stands on the wire (RFC 2046, 5.1.4): fixed bytes, and holes to fill for each reader. */
export type Alternative = { boundary: string; pieces: readonly Piece[] };

type Piece = { bytes: Buffer } | { hole: Part; safe: (value: string) => string };

const BREAK = Buffer.from('=\r\n');
const [CARRIAGE_RETURN, LINE_FEED] = Buffer.from('\r\n');
/** Of the 76 characters that a line may have, one is for the break that may follow its piece. */
const LINE = 75;

/**
 * Compiles an e-mail's two texts once, so that for each reader only what differs is encoded. Quoted-printable (RFC 2045, 6.7) can be
 * put together from pieces that were encoded alone: a soft line break between two of them is nothing to whoever reads them.
 */
export function compileAlternative({ text, html }: CompiledEmail): Alternative {
  // An equals sign followed by an underscore cannot occur in quoted-printable.
  const boundary = `=_aval_${randomBytes(12).toString('hex')}`;
  const head = (type: string) =>
    piece(
      `\r\n--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`,
    );
  const asIs = (value: string) => value;
  return {
    boundary,
    pieces: [
      ...[head('text/plain'), ...text.map((part) => compilePart(part, asIs))],
      ...[head('text/html'), ...html.map((part) => compilePart(part, escapeHtml))],
      piece(`\r\n--${boundary}--\r\n`),
    ],
  };
}

/** The body for one reader, in the pieces that it is sent in. */
export function fillAlternative(
  { pieces }: Alternative,
  values: Readonly<Record<string, string>>,
): readonly Buffer[] {
  const filled: Buffer[] = [];
  for (const one of pieces) {
    const bytes = 'bytes' in one ? one.bytes : encode(fill([one.hole], values, one.safe));
    if (bytes.length === 0) continue;
    const before = filled.at(-1);
    // What follows begins a line of its own, unless one has just ended.
    if (before && before.at(-1) !== LINE_FEED && bytes[0] !== CARRIAGE_RETURN) filled.push(BREAK);
    filled.push(bytes);
  }
  return filled;
}

const piece = (text: string): Piece => ({ bytes: Buffer.from(text) });

function compilePart(part: Part, safe: (value: string) => string): Piece {
  return 'text' in part ? { bytes: encode(part.text) } : { hole: part, safe };
}

function encode(text: string): Buffer {
  const lines = text.replaceAll(/\r\n|\r|\n/g, '\r\n');
  return Buffer.from(quotedPrintable.wrap(quotedPrintable.encode(lines), LINE), 'latin1');
}
