import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { sha256 } from '@/lib/hash';
import { writeMeasures } from '@/lib/registers/measures';

export const dynamic = 'force-dynamic';

/** For Prometheus, with the token that the settings name; without one there is no such page. */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = env();
  const given = request.headers.get('authorization') ?? '';
  if (METRICS_TOKEN === undefined) return new Response(null, { status: 404 });
  // Digests are compared, so that the time it takes says nothing of the token.
  if (sha256(given) !== sha256(`Bearer ${METRICS_TOKEN}`)) return new Response(null, { status: 401 });
  const { type, text } = await writeMeasures(database());
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
}
