import { database } from '@/lib/database';
import { checkHealth } from '@/lib/registers/health';

export const dynamic = 'force-dynamic';

/** For whatever watches over the process: 200, or 503 with the part that is not well. */
export async function GET(): Promise<Response> {
  const health = await checkHealth(database);
  const status = health.status === 'ok' ? 200 : 503;
  return Response.json(health, { status, headers: { 'Cache-Control': 'no-store' } });
}
