import { eq } from 'drizzle-orm';
import { contact } from '@/db/schema';
import type { Locale } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { sendServiceMessage } from './service-message';

/** Families share an address, shops keep somebody twice; more than this is somebody's mistake. */
const MOST_PEOPLE = 5;

/**
 * Sends the link to their page to whoever `address` is known of: nobody, one person, or a few who share it. `locale` is the page's
 * on which it was asked for.
 */
export async function sendLinks(
  ctx: Ctx,
  { address, locale }: { address: string; locale: Locale },
): Promise<void> {
  const channel = address.includes('@') ? 'email' : 'sms';
  const people = await ctx.db
    .select()
    .from(contact)
    .where(eq(channel === 'email' ? contact.email : contact.phone, address))
    .orderBy(contact.id)
    .limit(MOST_PEOPLE);
  for (const person of people) {
    await sendServiceMessage(ctx, {
      kind: 'page_link',
      person,
      to: { channel, address },
      locale,
      campaignId: 0,
    });
  }
}
