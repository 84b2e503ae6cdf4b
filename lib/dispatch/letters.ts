import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Reader } from '@/db/queries/hold-contacts';
import { advertiser, purpose } from '@/db/schema';
import { type Locale, locales } from '@/db/vocabulary';
import { composeEmail, linksFor } from '../campaigns/compose-email';
import type { Campaign } from '../campaigns/load';
import { identityOf } from '../campaigns/message';
import { readerLocale } from '../format/locale';
import { dayNumber } from '../links/token';
import { type CompiledEmail, compileEmail, renderEmail } from '../message/compile';
import type { Identity } from '../message/frame';
import { wordsFor } from '../message/words';
import type { Letter } from './carrier';

/** A campaign's message made ready once, to be filled for each reader. */
export type Press = {
  campaign: Campaign;
  identity: Identity;
  country: string;
  slugs: { advertiser: string; purpose: string };
  compiled: Record<Locale, CompiledEmail>;
};

/** Sets a campaign's message up for printing. */
export async function setUpPress(db: Db, campaign: Campaign): Promise<Press> {
  const [from] = await db.select().from(advertiser).where(eq(advertiser.id, campaign.advertiserId));
  const [about] = await db.select().from(purpose).where(eq(purpose.id, campaign.purposeId));
  if (!from || !about) throw new Error(`campaign ${campaign.id} has no advertiser or purpose`);
  const identity = identityOf(from);
  const compiled = Object.fromEntries(
    locales.map((locale) => [locale, compileEmail(wordsFor(campaign, locale), identity, locale)]),
  ) as Record<Locale, CompiledEmail>;
  return {
    campaign,
    identity,
    country: from.country,
    slugs: { advertiser: from.slug, purpose: about.slug },
    compiled,
  };
}

/** Prints the campaign's message for one reader, with links of their own. */
export async function printLetter(
  press: Press,
  reader: Reader & { email: string },
  now: Date,
): Promise<Letter> {
  const { campaign, identity, slugs } = press;
  const subject = {
    campaignId: campaign.id,
    contactId: reader.id,
    issuedOn: dayNumber(campaign.scheduledAt ?? now),
  };
  const locale = readerLocale(reader.locale, press.country);
  const email = renderEmail(press.compiled[locale], {
    firstName: reader.first_name ?? '',
    lastName: reader.last_name ?? '',
    company: reader.company ?? '',
    advertiser: identity.name,
    ...linksFor(subject),
  });
  const { source, returnPath } = await composeEmail({
    ...{ subject, identity, slugs, email },
    ...{ to: reader.email, at: now },
  });
  return {
    campaignId: campaign.id,
    contactId: reader.id,
    from: returnPath,
    to: reader.email,
    subject: email.subject,
    source,
  };
}
