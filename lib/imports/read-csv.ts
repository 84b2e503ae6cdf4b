import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { CsvError, type Info, parse } from 'csv-parse';

/** A record of a file: its first line, and its fields or what is wrong with the record as such. */
export type CsvRecord = { line: number } & ({ fields: Buffer[] } | { problem: 'bad_quotes' | 'too_long' });

/** A record longer than this is taken for one whose quotes were never closed. */
const LONGEST_RECORD_BYTES = 16 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;

/**
 * Reads a CSV file (RFC 4180, with or without a byte order mark) record by record, in flat memory whatever its size. A record
 * whose quotes are broken costs that line only: reading begins again on the next one.
 */
export async function* readCsv(file: string): AsyncGenerator<CsvRecord> {
  let start = { byte: await afterByteOrderMark(file), line: 1 };
  for (;;) {
    const broken = yield* readFrom(file, start);
    if (!broken) return;
    yield { line: broken.line, problem: broken.problem };
    const next = await nextLine(file, broken.byte);
    if (next === null) return;
    start = { byte: next, line: broken.line + 1 };
  }
}

type Place = { byte: number; line: number };
type Broken = Place & { problem: 'bad_quotes' | 'too_long' };

async function* readFrom(file: string, start: Place): AsyncGenerator<CsvRecord, Broken | undefined> {
  const records: CsvRecord[] = [];
  let end: Place = start;
  let failure: Error | undefined;
  const parser = parse({
    encoding: null,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD_BYTES,
    record_delimiter: ['\r\n', '\n'],
    on_record: (record: unknown, info: Info) => {
      // Without an encoding the parser gives bytes, which its types do not know.
      const fields = record as Buffer[];
      if (!isBlank(fields)) records.push({ line: end.line, fields });
      end = { byte: start.byte + info.bytes, line: end.line + 1 + lineBreaksIn(fields) };
      return null;
    },
  });
  const over = finished(parser.resume()).catch((error: Error) => {
    failure = error;
  });
  for await (const chunk of createReadStream(file, { start: start.byte, highWaterMark: CHUNK_BYTES })) {
    parser.write(chunk);
    yield* records.splice(0);
    if (parser.destroyed) await over;
    if (failure) return brokenAt(end, failure);
  }
  parser.end();
  await over;
  yield* records.splice(0);
  return failure && brokenAt(end, failure);
}

function isBlank(fields: readonly Buffer[]): boolean {
  return fields.length === 1 && fields[0]?.length === 0;
}

const LINE_FEED = 10;

function lineBreaksIn(fields: readonly Buffer[]): number {
  let breaks = 0;
  for (const field of fields) {
    for (let at = field.indexOf(LINE_FEED); at >= 0; at = field.indexOf(LINE_FEED, at + 1)) breaks++;
  }
  return breaks;
}

function brokenAt(place: Place, failure: Error): Broken {
  if (!(failure instanceof CsvError)) throw failure;
  return { ...place, problem: failure.code === 'CSV_MAX_RECORD_SIZE' ? 'too_long' : 'bad_quotes' };
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Where the text begins. The parser's own handling of the mark would decode every field. */
async function afterByteOrderMark(file: string): Promise<number> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BYTE_ORDER_MARK.length), 0);
    return bytesRead === BYTE_ORDER_MARK.length && buffer.equals(BYTE_ORDER_MARK) ? bytesRead : 0;
  } finally {
    await handle.close();
  }
}

/** The byte after the first line break at or after `byte`, or null when the file ends before. */
async function nextLine(file: string, byte: number): Promise<number | null> {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (let at = byte; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return null;
      const found = buffer.subarray(0, bytesRead).indexOf('\n');
      if (found >= 0) return at + found + 1;
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/** A field as text, or null where its bytes are not UTF-8. */
export function fieldText(field: Buffer): string | null {
  return isUtf8(field) ? field.toString('utf8') : null;
}
