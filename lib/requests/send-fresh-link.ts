import { eq } from 'drizzle-orm';
import { contact } from '@/db/schema';
import type { Ctx } from '../context';
import { readerLocale } from '../format/locale';
import { waysToAsk } from './ask-for-link';
import { sendServiceMessage } from './service-message';

export type FreshLink = { contactId: number; campaignId: number; kind: 'page_link' | 'records_link' };

/** Sends a fresh link to where we write to the person: by e-mail where we can, else by text message. */
export async function sendFreshLink(ctx: Ctx, { contactId, campaignId, kind }: FreshLink): Promise<void> {
  const [person] = await ctx.db.select().from(contact).where(eq(contact.id, contactId));
  if (!person) return;
  const { email, phone } = person;
  const to =
    email !== null
      ? ({ channel: 'email', address: email } as const)
      : phone !== null && waysToAsk().sms
        ? ({ channel: 'sms', address: phone } as const)
        : null;
  if (to === null) return;
  const locale = readerLocale(person.locale, person.country);
  await sendServiceMessage(ctx, { kind, person, to, locale, campaignId });
}
