import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { advertiser, purpose } from '@/db/schema';
import { locales } from '@/db/vocabulary';
import { env } from '../env';
import { checkCompiled, checkRendered, type Finding } from '../message/check';
import { compileEmail, type RenderedEmail, renderEmail } from '../message/compile';
import type { Identity } from '../message/frame';
import { qualifyLetter } from '../message/qualify';
import { composeEmail } from './compose-email';
import type { Campaign } from './load';

/** Stands in for a reader when a message is looked at or checked. */
const sampleReader = { firstName: 'Camille', lastName: 'Martin', company: 'Atelier Martin' };

/** Who a campaign's messages are from. */
export async function campaignIdentity(db: Db, row: Pick<Campaign, 'advertiserId'>): Promise<Identity> {
  const [sender] = await db.select().from(advertiser).where(eq(advertiser.id, row.advertiserId));
  if (!sender) throw new Error(`campaign without advertiser ${row.advertiserId}`);
  return identityOf(sender);
}

/** Of all that is known of an advertiser, what a message says. */
export function identityOf({ name, legalName, address, email }: typeof advertiser.$inferSelect): Identity {
  return { name, legalName, address, email };
}

/** What is wrong with a campaign's message, in every language in which it may go out; each finding once. */
function findingsOn(
  source: { subject: string; body: string },
  identity: Identity,
  appUrl: string,
): Finding[] {
  const findings = locales.flatMap((locale) => {
    const compiled = compileEmail(source, identity, locale);
    const unsubscribeUrl = `${appUrl}/u/example`;
    const rendered = renderEmail(compiled, sampleValues(identity, appUrl));
    return [...checkCompiled(source, compiled), ...checkRendered(rendered, { identity, unsubscribeUrl })];
  });
  return [
    ...new Map(findings.map((finding) => [`${finding.code} ${finding.detail ?? ''}`, finding])).values(),
  ];
}

/**
 * The same, and what is wrong with the message as it would leave: composed and signed for a reader who does not exist.
 */
export async function messageFindings(db: Db, row: Campaign): Promise<Finding[]> {
  const { APP_URL, SMTP_URL } = env();
  const identity = await campaignIdentity(db, row);
  const findings = findingsOn(row, identity, APP_URL);
  if (row.channel !== 'email') return findings;
  const [about] = await db.select({ slug: purpose.slug }).from(purpose).where(eq(purpose.id, row.purposeId));
  const [from] = await db
    .select({ slug: advertiser.slug })
    .from(advertiser)
    .where(eq(advertiser.id, row.advertiserId));
  const { source } = await composeEmail({
    subject: { contactId: 0, campaignId: row.id, issuedOn: 0 },
    identity,
    slugs: { advertiser: from?.slug ?? '', purpose: about?.slug ?? '' },
    to: 'camille@example.org',
    email: renderEmail(compileEmail(row, identity, 'fr'), sampleValues(identity, APP_URL)),
    at: row.createdAt,
  });
  // Where nothing leaves, nobody need sign.
  const onTheWire = qualifyLetter(source.toString('latin1')).filter(
    ({ code }) => code !== 'not_signed' || SMTP_URL,
  );
  return [...findings, ...onTheWire];
}

/** The message as a reader would see it, with a sample reader's name and links that lead nowhere. */
export function previewMessage(
  source: { subject: string; body: string },
  identity: Identity,
  { appUrl, locale }: { appUrl: string; locale: 'fr' | 'en' },
): RenderedEmail {
  return renderEmail(compileEmail(source, identity, locale), sampleValues(identity, appUrl));
}

function sampleValues(identity: Identity, appUrl: string) {
  return {
    ...sampleReader,
    advertiser: identity.name,
    unsubscribeUrl: `${appUrl}/u/example`,
    preferencesUrl: `${appUrl}/preferences/example`,
    whyUrl: `${appUrl}/why/example`,
  };
}
