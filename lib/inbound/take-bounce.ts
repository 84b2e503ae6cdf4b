import { and, eq, gte, sql } from 'drizzle-orm';
import { arrival, contact, send } from '@/db/schema';
import type { ArrivalEffect } from '@/db/vocabulary';
import { suppressAddress } from '../contacts/suppress-address';
import type { Ctx } from '../context';
import { normaliseEmail } from '../format/email';
import type { LinkSubject } from '../links/token';
import { noteArrival } from './note';
import type { Undelivered } from './read-report';

/** No such mailbox: there is nothing to wait for. */
const NOBODY_THERE = '5.1.1';
/** Other lasting refusals count when they repeat within so long. */
const REPEATS = 2;
const WITHIN_MS = 30 * 86_400_000;

/**
 * A message came back. A mailbox that does not exist suppresses the address at once, another lasting refusal (5.x) when it is the
 * second in thirty days; what is only delayed or refused for now (4.x) never does.
 */
export async function takeBounce(
  ctx: Ctx,
  { contactId, campaignId }: LinkSubject,
  { undelivered, way }: { undelivered: readonly Undelivered[]; way: string },
): Promise<ArrivalEffect> {
  const failed = undelivered.find(({ action, status }) => action === 'failed' && status.startsWith('5.'));
  const status = (failed ?? undelivered[0])?.status ?? null;
  const note = { kind: 'bounce', way, contactId, campaignId, detail: status } as const;
  const address = failed && (await addressOf(ctx, { contactId, campaignId }, failed));
  if (!failed || !address) return noteArrival(ctx, { ...note, effect: 'noted' });
  const before = await ctx.db.$count(
    arrival,
    and(
      eq(arrival.contactId, contactId),
      eq(arrival.kind, 'bounce'),
      gte(arrival.arrivedAt, new Date(ctx.now.getTime() - WITHIN_MS)),
      sql`${arrival.detail} like '5.%'`,
    ),
  );
  if (failed.status !== NOBODY_THERE && before + 1 < REPEATS)
    return noteArrival(ctx, { ...note, effect: 'noted' });
  await suppressAddress(ctx, address, failed.status);
  return noteArrival(ctx, { ...note, effect: 'address_suppressed' });
}

/** The address that the message went to: the contact's, unless it may be another by now. */
async function addressOf(
  ctx: Ctx,
  { contactId, campaignId }: { contactId: number; campaignId: number },
  { recipients }: Undelivered,
): Promise<string | null> {
  const [row] = await ctx.db
    .select({ email: contact.email, updatedAt: contact.updatedAt, sentAt: send.endedAt })
    .from(contact)
    .leftJoin(send, and(eq(send.contactId, contact.id), eq(send.campaignId, campaignId)))
    .where(eq(contact.id, contactId));
  if (!row?.email) return null;
  if (recipients.some((recipient) => normaliseEmail(recipient) === row.email)) return row.email;
  // Forwarded, the report names where it went in the end; changed since, it is about an address that is gone.
  return row.sentAt && row.updatedAt > row.sentAt ? null : row.email;
}
