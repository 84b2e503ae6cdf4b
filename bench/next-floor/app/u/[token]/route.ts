import { recordOpposition } from '@/lib/consent/oppose';
import { database } from '@/lib/database';

export const dynamic = 'force-dynamic';

/** An empty route handler with the same write: no token to prove, no body to read, no page, no spool. `token` is a contact's id. */
export async function POST(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  const now = new Date();
  await recordOpposition(
    { db: database() },
    { contactId: Number((await params).token), campaignId: 1 },
    {
      ...{ arrivedAt: now, recordedAt: now, method: 'one-click link', source: 'person' },
      arrival: { kind: 'one_click', way: 'web', suspicion: null, detail: null },
    },
  );
  return new Response('Done\n');
}
