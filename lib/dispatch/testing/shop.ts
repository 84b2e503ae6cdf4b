import type { Db } from '@/db/client';
import { mergeContacts } from '@/db/queries/merge-contacts';
import { contact } from '@/db/schema';
import { putAdvertiser } from '../../advertisers/put';
import { approveCampaign } from '../../campaigns/approve';
import { checkCampaign } from '../../campaigns/check';
import { createCampaign } from '../../campaigns/create';
import { freezeCampaign } from '../../campaigns/freeze';
import { scheduleCampaign } from '../../campaigns/schedule';
import { recordConsents } from '../../consent/record-many';
import type { Ctx } from '../../context';
import { putFamily } from '../../families/put';
import { putPurpose } from '../../purposes/put';
import { putWording } from '../../wordings/put';

export const marketer = { kind: 'staff', id: 1, role: 'marketer' } as const;
const approver = { kind: 'staff', id: 2, role: 'approver' } as const;
const dpo = { kind: 'staff', id: 3, role: 'dpo' } as const;

export const as = (db: Db, actor: Ctx['actor'], now = new Date()): Ctx => ({
  actor,
  now,
  requestId: 'test',
  db,
});

/** The means of a drill, and where its people live. */
type Reached = {
  channel?: 'email' | 'sms' | 'automated_call' | 'fax';
  timeZone?: string | null;
  /** Where the mailbox of each is, by their place. */
  domainOf?: (place: number) => string;
};

/** The number of the person so many places from the first: one of France's mobile numbers. */
export const numberOf = (place: number) => `+336${String(12_000_000 + place).padStart(8, '0')}`;

/** A shop with `people` customers who all agreed to its messages by one means; answers their ids in order. */
export async function openShop(
  db: Db,
  people: number,
  { channel = 'email', timeZone = null, domainOf = () => 'example.org' }: Reached = {},
): Promise<number[]> {
  const system = as(db, { kind: 'system' });
  await putAdvertiser(system, 'tilleul', {
    name: 'Maison Tilleul',
    legalName: 'Maison Tilleul SAS',
    address: '4 rue des Lilas, 44000 Nantes',
    email: 'bonjour@tilleul.example',
    country: 'FR',
  });
  await putPurpose(system, 'offers', {
    name: { fr: 'Offres', en: 'Offers' },
    description: { fr: 'Nos offres.', en: 'Our offers.' },
  });
  await putFamily(system, 'garden', { name: 'Garden tools', similarTo: [] });
  await putWording(as(db, dpo), 'newsletter', {
    kind: 'consent',
    advertisers: ['tilleul'],
    purposes: ['offers'],
    channels: [channel],
    locale: 'fr',
    text: 'J’accepte de recevoir les offres de Maison Tilleul.',
    namesAdvertiser: true,
    specific: true,
    freelyGiven: true,
    preTicked: false,
  });
  const names = Array.from({ length: people }, (_, index) => `p${index}`);
  const blank = {
    ...{
      firstName: 'Zoé',
      lastName: null,
      company: null,
      profession: null,
      emailKind: null,
      phone: null,
      fax: null,
    },
    ...{ address: null, postalCode: null, city: null, locale: 'fr', timeZone, informedAt: null },
  };
  const rows = names.map((externalId, place) => ({
    ...blank,
    externalId,
    kind: 'consumer' as const,
    email: `${externalId}@${domainOf(place)}`,
    ...(channel !== 'email' && { phone: numberOf(place), fax: numberOf(place) }),
    country: 'FR',
  }));
  await mergeContacts(db, rows, { mode: 'add', now: new Date() });
  for (let at = 0; at < people; at += 1000) {
    const events = names.slice(at, at + 1000).map((name) => ({
      ...{ contact: name, advertiser: 'tilleul', purpose: 'offers', channel, act: 'given' },
      ...{ at: new Date(Date.now() - 86_400_000).toISOString(), wording: 'newsletter', method: 'web form' },
    }));
    await recordConsents(system, events);
  }
  const known = await db.select({ id: contact.id }).from(contact).orderBy(contact.id);
  return known.map((row) => row.id);
}

/** A campaign of the shop's to everybody, checked, approved, scheduled for now and frozen; answers its id. */
export async function goOut(db: Db, channel: Reached['channel'] = 'email'): Promise<number> {
  const author = as(db, marketer);
  const { id } = await createCampaign(author, {
    name: 'Autumn',
    advertiser: 'tilleul',
    channel,
    purpose: 'offers',
    families: ['garden'],
    message: { subject: 'Bonjour {{firstName}}', body: 'Voici **nos offres**, {{firstName}}.' },
  });
  const { fingerprint } = await checkCampaign(author, id);
  await approveCampaign(as(db, approver), id, { fingerprint });
  await scheduleCampaign(author, id, { at: new Date().toISOString() });
  await freezeCampaign(as(db, { kind: 'system' }), Number(id));
  return Number(id);
}
