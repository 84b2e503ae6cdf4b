import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { advertiser, purpose } from '@/db/schema';
import type { Identity } from '../message/frame';
import type { Campaign } from './load';

/** Who a campaign's messages are from, and under which names their headers speak of it. */
export type Sender = { identity: Identity; country: string; slugs: { advertiser: string; purpose: string } };

/** Who a campaign's messages are from, and what they are about. */
export async function campaignSender(
  db: Db,
  { advertiserId, purposeId }: Pick<Campaign, 'advertiserId' | 'purposeId'>,
): Promise<Sender> {
  const [found] = await db
    .select({ from: advertiser, about: purpose.slug })
    .from(advertiser)
    .innerJoin(purpose, eq(purpose.id, purposeId))
    .where(eq(advertiser.id, advertiserId));
  if (!found) throw new Error(`no advertiser ${advertiserId} or purpose ${purposeId}`);
  const { from, about } = found;
  // Of all that is known of an advertiser, what a message says.
  const { name, legalName, address, email, country } = from;
  return {
    identity: { name, legalName, address, email, country },
    country,
    slugs: { advertiser: from.slug, purpose: about },
  };
}
