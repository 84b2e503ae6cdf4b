import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { advertiser, campaign, contact, purpose } from '@/db/schema';
import type { Channel, Locale } from '@/db/vocabulary';
import { env } from '../env';
import { DomainError } from '../errors';
import { readerLocale } from '../format/locale';
import { isInTime, type LinkPurpose, linkKeys } from '../links/keys';
import { dayNumber, type LinkSubject, readToken } from '../links/token';

/**
 * The subject of a link that is genuine for `purpose`, however old, without asking the database.
 * @throws DomainError `not_found`
 */
export function readLink(token: string, purposeOfLink: LinkPurpose): LinkSubject {
  const subject = readToken(linkKeys(env().AVAL_SECRET, purposeOfLink), token);
  if (!subject) throw new DomainError('not_found', 'link');
  return subject;
}

/**
 * The same for a link that may still show what it is about.
 * @throws DomainError `not_found`, `link_expired`
 */
export function openLink(token: string, purposeOfLink: LinkPurpose, now: Date): LinkSubject {
  const subject = readLink(token, purposeOfLink);
  if (!isInTime(purposeOfLink, subject.issuedOn, dayNumber(now)))
    throw new DomainError('link_expired', 'link');
  return subject;
}

/** The message that a link came in: who sent it, for what, by which means. */
export type LinkedMessage = {
  advertiserId: number;
  advertiserName: string;
  purposeId: number;
  purposeName: Record<Locale, string>;
  channel: Channel;
};

/**
 * What a link knows of its reader and its message; nothing where the person was erased meanwhile.
 * @throws DomainError `not_found` where the person is there and the message is not
 */
export async function readLinkedMessage(
  db: Db,
  subject: LinkSubject,
): Promise<{ message: LinkedMessage; locale: Locale } | null> {
  const visitor = await readVisitor(db, subject);
  if (!visitor) return null;
  // A person without the message that the link is about: nothing can be stopped, and saying so would be false.
  if (!visitor.message) throw new DomainError('not_found', 'link');
  return { message: visitor.message, locale: visitor.locale };
}

export type Person = typeof contact.$inferSelect;

/** Who a link is of, the message that it came in (null: they asked for it themself), and their language. */
export type Visitor = { person: Person; message: LinkedMessage | null; locale: Locale };

/**
 * Whose page a link opens; null where they were erased meanwhile.
 * @throws DomainError `not_found` where the link names a message that there is not
 */
export async function readVisitor(db: Db, subject: LinkSubject): Promise<Visitor | null> {
  const [person] = await db.select().from(contact).where(eq(contact.id, subject.contactId));
  if (!person || person.erasedAt) return null;
  if (subject.campaignId === 0) {
    return { person, message: null, locale: readerLocale(person.locale, person.country) };
  }
  const [row] = await db
    .select({
      advertiserId: advertiser.id,
      advertiserName: advertiser.name,
      country: advertiser.country,
      purposeId: purpose.id,
      nameFr: purpose.nameFr,
      nameEn: purpose.nameEn,
      channel: campaign.channel,
    })
    .from(campaign)
    .innerJoin(advertiser, eq(advertiser.id, campaign.advertiserId))
    .innerJoin(purpose, eq(purpose.id, campaign.purposeId))
    .where(eq(campaign.id, subject.campaignId));
  if (!row) throw new DomainError('not_found', 'link');
  const { nameFr, nameEn, country, ...message } = row;
  return {
    person,
    message: { ...message, purposeName: { fr: nameFr, en: nameEn } },
    locale: readerLocale(person.locale, country),
  };
}
