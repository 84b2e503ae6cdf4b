import { DomainError } from '@/lib/errors';

/** A body over the limit of its call, in bytes: a matter of transport, which no verb knows of. */
export class BodyTooLarge extends Error {
  constructor(limit: number) {
    super(`at most ${limit} bytes`);
    this.name = 'BodyTooLarge';
  }
}

/**
 * The JSON of a request's body, undefined where there is none. Read piece by piece, so that a body that is too large is
 * given up at the limit (in bytes) and not after it.
 * @throws BodyTooLarge; DomainError `invalid_input` for what is not JSON in UTF-8
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const bytes = await readBytes(request, limit);
  if (bytes.length === 0) return undefined;
  const text = decode(bytes);
  try {
    // PostgreSQL keeps no NUL in a text, so none gets in here. The first test is quick, the second exact.
    return text.includes('\\u0000') ? JSON.parse(text, refuseNul) : JSON.parse(text);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('invalid_input', 'the body is not JSON');
  }
}

/**
 * A request's body, read piece by piece and given up at the limit, in bytes.
 * @throws BodyTooLarge
 */
export async function readBytes(request: Request, limit: number): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers.get('content-length')) > limit) throw new BodyTooLarge(limit);
  const reader = request.body?.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    size += piece.value.length;
    if (size > limit) {
      await reader?.cancel();
      throw new BodyTooLarge(limit);
    }
    pieces.push(piece.value);
  }
  return Buffer.concat(pieces);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DomainError('invalid_input', 'the body is not UTF-8');
  }
}

function refuseNul(key: string, value: unknown): unknown {
  if (key.includes('\0') || (typeof value === 'string' && value.includes('\0'))) {
    throw new DomainError('invalid_input', `${JSON.stringify(key)}: must not contain the character U+0000`);
  }
  return value;
}
