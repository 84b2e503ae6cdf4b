import { eq } from 'drizzle-orm';
import { putAdvertiser } from '@/lib/advertisers/put';
import { putContact } from '@/lib/contacts/put';
import type { Ctx } from '@/lib/context';
import { linkKeys } from '@/lib/links/keys';
import { dayNumber, makeToken } from '@/lib/links/token';
import { putPurpose } from '@/lib/purposes/put';
import { putWording } from '@/lib/wordings/put';
import type { Db } from '../client';
import { advertiser, campaign, contact, purpose, wording } from '../schema';
import type { Channel, Role } from '../vocabulary';

/** A person with the two links that a message of the campaign carries. */
export type LinkedPerson = {
  contactId: number;
  externalId: string;
  unsubscribe: string;
  preferences: string;
};

export type LinkedPeople = {
  advertiserId: number;
  purposeId: number;
  campaignId: number;
  /** The approved French text that asks for Brico's offers by e-mail and by SMS. */
  wordingId: number;
  add: (locale?: string) => Promise<LinkedPerson>;
};

const shop = (name: string) => ({
  ...{ name, legalName: `${name} SAS`, address: '1 rue des Lilas, 75011 Paris' },
  ...{ email: 'bonjour@example.org', country: 'FR' },
});

const both = (fr: string, en: string) => ({ fr, en });

/**
 * Two advertisers with one purpose, a text that asks for the first one's messages, one e-mail campaign of it, and as many people
 * as are added, each with links made with `secret`. `now` is when the records are made.
 */
export async function linkedPeople(db: Db, secret: string, now: Date): Promise<LinkedPeople> {
  const as = (role: Role): Ctx => ({ actor: { kind: 'key', id: 1, role }, now, requestId: 'r', db });
  for (const name of ['Brico', 'Jardin']) await putAdvertiser(as('admin'), name.toLowerCase(), shop(name));
  await putPurpose(as('admin'), 'offers', {
    name: both('Offres', 'Offers'),
    description: both('Des prix et des nouveautés.', 'Prices and what is new.'),
  });
  await putWording(as('dpo'), 'brico-offers', {
    ...{
      kind: 'consent',
      advertisers: ['brico'],
      purposes: ['offers'],
      channels: ['email', 'sms'],
      locale: 'fr',
    },
    text: 'J’accepte de recevoir par e-mail et par SMS les offres de Brico.',
    ...{ namesAdvertiser: true, specific: true, freelyGiven: true, preTicked: false },
  });
  const [from] = await db.select().from(advertiser).where(eq(advertiser.slug, 'brico'));
  const [about] = await db.select().from(purpose);
  const [text] = await db.select().from(wording);
  if (!from || !about || !text) throw new Error('the records were not made');
  const ids = { advertiserId: from.id, purposeId: about.id, wordingId: text.id };
  const campaignId = await emailCampaign(db, ids, now);
  const keys = { unsubscribe: linkKeys(secret, 'unsubscribe'), preferences: linkKeys(secret, 'preferences') };
  let count = 0;
  return {
    ...ids,
    campaignId,
    add: async (locale = 'fr') => {
      const externalId = `person-${++count}`;
      await putContact(as('admin'), externalId, {
        ...{ kind: 'consumer', country: 'FR', locale },
        ...{ email: `${externalId}@example.org`, phone: '+33612345678' },
      });
      const [person] = await db.select().from(contact).where(eq(contact.externalId, externalId));
      const subject = { contactId: person?.id ?? 0, campaignId, issuedOn: dayNumber(now) };
      return {
        ...{ contactId: subject.contactId, externalId },
        unsubscribe: makeToken(keys.unsubscribe, subject),
        preferences: makeToken(keys.preferences, subject),
      };
    },
  };
}

async function emailCampaign(
  db: Db,
  { advertiserId, purposeId }: { advertiserId: number; purposeId: number },
  now: Date,
): Promise<number> {
  const channel: Channel = 'email';
  const [row] = await db
    .insert(campaign)
    .values({
      ...{
        name: 'Printemps',
        advertiserId,
        purposeId,
        channel,
        families: [],
        nature: 'commercial',
        direct: true,
      },
      ...{ professions: [], subject: 'Bonjour', body: 'Bonjour', author: 'key:1', state: 'draft' },
      ...{ createdAt: now, updatedAt: now },
    })
    .returning({ id: campaign.id });
  if (!row) throw new Error('the campaign was not made');
  return row.id;
}
