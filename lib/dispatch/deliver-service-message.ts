import { eq } from 'drizzle-orm';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Db } from '@/db/client';
import { advertiser, serviceMessage } from '@/db/schema';
import type { Ctx } from '../context';
import { env } from '../env';
import type { HandOver } from './carrier';
import { handOverByMail } from './smtp';

/**
 * Delivers a message that answers a person's own request: through the SMTP server, or into the outbox where there is none. Run by
 * the queue, which tries again when this throws; a link that comes twice harms nobody.
 */
export async function deliverServiceMessage(ctx: Ctx, id: number): Promise<void> {
  const [row] = await ctx.db
    .select({ message: serviceMessage, from: { name: advertiser.name, address: advertiser.email } })
    .from(serviceMessage)
    .innerJoin(advertiser, eq(advertiser.id, serviceMessage.advertiserId))
    .where(eq(serviceMessage.id, id));
  if (row?.message.state !== 'queued') return;
  const { SMTP_URL } = env();
  if (SMTP_URL === undefined || row.message.channel !== 'email') {
    return end(ctx.db, { id, state: 'kept', answer: 'kept in the outbox' }, ctx.now);
  }
  const { state, answer } = await mail(SMTP_URL, row, ctx.now);
  if (state !== 'handed_off' && state !== 'failed')
    throw new Error(`a service message was not taken: ${state}`);
  // It held a key to somebody's page, which is of no use here any more.
  await end(ctx.db, { id, state, answer, body: '' }, ctx.now);
}

type Row = { message: typeof serviceMessage.$inferSelect; from: { name: string; address: string } };

async function mail(routes: readonly string[], { message, from }: Row, now: Date): Promise<HandOver> {
  const { contactId, recipient: to, subject, body: text } = message;
  const source = await new MailComposer({
    ...{ from, to, subject, text, date: now },
    headers: { 'Auto-Submitted': 'auto-replied' },
  })
    .compile()
    .build();
  return handOverByMail(routes, { campaignId: 0, contactId, from: from.address, to, subject, source });
}

type Ended = { id: number; state: 'kept' | 'handed_off' | 'failed'; answer: string; body?: string };

async function end(db: Db, { id, ...values }: Ended, now: Date): Promise<void> {
  await db
    .update(serviceMessage)
    .set({ ...values, endedAt: now })
    .where(eq(serviceMessage.id, id));
}
