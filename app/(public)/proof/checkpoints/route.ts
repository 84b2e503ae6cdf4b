import { database } from '@/lib/database';
import { log } from '@/lib/log';
import { publishedCheckpoints } from '@/lib/proof/published';

export const dynamic = 'force-dynamic';

/** The checkpoints, for everybody, at `/.well-known/aval/checkpoints`: they say nothing about anybody. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('before');
  const before = asked !== null && /^\d{1,9}$/.test(asked) ? Number(asked) : undefined;
  try {
    const list = await publishedCheckpoints(database(), before);
    return Response.json(list, {
      headers: { 'Cache-Control': 'public, max-age=60', 'Access-Control-Allow-Origin': '*' },
    });
  } catch {
    log.error('the checkpoints could not be read');
    return Response.json({ error: 'unavailable' }, { status: 503, headers: { 'Retry-After': '60' } });
  }
}
