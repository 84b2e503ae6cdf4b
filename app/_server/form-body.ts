import { readBytes } from './json-body';

/**
 * The fields of a form that was sent as browsers and mail clients send them, null for a body that is none. Read piece by
 * piece, so that a body of more than `limit` bytes is given up there and not after it.
 * @throws BodyTooLarge
 */
export async function readForm(request: Request, limit: number): Promise<FormData | null> {
  const bytes = await readBytes(request, limit);
  const type = request.headers.get('content-type');
  if (type && URLENCODED.test(type)) return fieldsOf(new TextDecoder().decode(bytes));
  try {
    return await new Response(bytes, { headers: type ? { 'Content-Type': type } : {} }).formData();
  } catch {
    return null;
  }
}

const URLENCODED = /^application\/x-www-form-urlencoded(;|$)/i;

/** Read here rather than by a response made for it: nearly all that comes is a mail client's one line. */
function fieldsOf(text: string): FormData {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  return form;
}
