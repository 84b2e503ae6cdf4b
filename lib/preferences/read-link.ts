import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { advertiser, campaign, contact, purpose } from '@/db/schema';
import type { Channel, Locale } from '@/db/vocabulary';
import { env } from '../env';
import { DomainError } from '../errors';
import { readerLocale } from '../format/locale';
import { type LinkPurpose, linkKeys } from '../links/keys';
import { type LinkSubject, readToken } from '../links/token';

/**
 * The subject of a link that is genuine for `purpose`, without asking the database.
 * @throws DomainError `not_found`
 */
export function readLink(token: string, purposeOfLink: LinkPurpose): LinkSubject {
  const subject = readToken(linkKeys(env().AVAL_SECRET, purposeOfLink), token);
  if (!subject) throw new DomainError('not_found', 'link');
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
  const [row] = await db
    .select({
      advertiserId: advertiser.id,
      advertiserName: advertiser.name,
      country: advertiser.country,
      purposeId: purpose.id,
      nameFr: purpose.nameFr,
      nameEn: purpose.nameEn,
      channel: campaign.channel,
      language: contact.locale,
    })
    .from(contact)
    .innerJoin(campaign, eq(campaign.id, subject.campaignId))
    .innerJoin(advertiser, eq(advertiser.id, campaign.advertiserId))
    .innerJoin(purpose, eq(purpose.id, campaign.purposeId))
    .where(eq(contact.id, subject.contactId));
  if (!row) {
    const [person] = await db
      .select({ id: contact.id })
      .from(contact)
      .where(eq(contact.id, subject.contactId));
    // A person without the message that the link is about: nothing can be stopped, and saying so would be false.
    if (person) throw new DomainError('not_found', 'link');
    return null;
  }
  const { advertiserId, advertiserName, purposeId, channel } = row;
  return {
    message: {
      advertiserId,
      advertiserName,
      purposeId,
      purposeName: { fr: row.nameFr, en: row.nameEn },
      channel,
    },
    locale: readerLocale(row.language, row.country),
  };
}
