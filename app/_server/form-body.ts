import { BodyTooLarge } from './json-body';

/**
 * The fields of a form that was sent as browsers and mail clients send them, null for a body that is none. Read piece by
 * piece, so that a body of more than `limit` bytes is given up there and not after it.
 * @throws BodyTooLarge
 */
export async function readForm(request: Request, limit: number): Promise<FormData | null> {
  const bytes = await readBytes(request, limit);
  const type = request.headers.get('content-type');
  try {
    return await new Response(bytes, { headers: type ? { 'Content-Type': type } : {} }).formData();
  } catch {
    return null;
  }
}

async function readBytes(request: Request, limit: number): Promise<Buffer<ArrayBuffer>> {
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
