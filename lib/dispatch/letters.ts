import { eq } from 'drizzle-orm';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Db } from '@/db/client';
import type { Reader } from '@/db/queries/hold-contacts';
import { advertiser, purpose } from '@/db/schema';
import { type Locale, locales } from '@/db/vocabulary';
import type { Campaign } from '../campaigns/load';
import { identityOf } from '../campaigns/message';
import { env } from '../env';
import { readerLocale } from '../format/locale';
import { sha256 } from '../hash';
import { linkPath } from '../links/path';
import { dayNumber } from '../links/token';
import { type CompiledEmail, compileEmail, renderEmail } from '../message/compile';
import type { Identity } from '../message/frame';
import { listHeaders } from '../message/headers';
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
  const { campaign, identity } = press;
  const { APP_URL } = env();
  const links = linksFor(campaign.id, reader.id, now);
  const locale = readerLocale(reader.locale, press.country);
  const email = renderEmail(press.compiled[locale], {
    firstName: reader.first_name ?? '',
    lastName: reader.last_name ?? '',
    company: reader.company ?? '',
    advertiser: identity.name,
    ...links,
  });
  const domain = new URL(APP_URL).hostname;
  const headers = listHeaders({ unsubscribeUrl: links.unsubscribeUrl, ...press.slugs, domain });
  const source = await new MailComposer({
    from: { name: identity.name, address: identity.email },
    to: reader.email,
    subject: email.subject,
    html: email.html,
    text: email.text,
    date: now,
    // The same message has the same id, whoever composes it and however often.
    messageId: `<${sha256(links.unsubscribeUrl).slice(0, 32)}@${domain}>`,
    // Unfolded and untouched: RFC 8058 asks for these fields to the letter.
    headers: Object.fromEntries(
      Object.entries(headers).map(([key, value]) => [key, { prepared: true, foldLines: false, value }]),
    ),
  })
    .compile()
    .build();
  return {
    campaignId: campaign.id,
    contactId: reader.id,
    from: identity.email,
    to: reader.email,
    subject: email.subject,
    source,
  };
}

function linksFor(campaignId: number, contactId: number, now: Date) {
  const { APP_URL, AVAL_SECRET } = env();
  const subject = { contactId, campaignId, issuedOn: dayNumber(now) };
  const address = (use: 'unsubscribe' | 'preferences' | 'why') =>
    `${APP_URL}${linkPath(AVAL_SECRET, use, subject)}`;
  return {
    unsubscribeUrl: address('unsubscribe'),
    preferencesUrl: address('preferences'),
    whyUrl: address('why'),
  };
}
