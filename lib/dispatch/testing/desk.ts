import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { mergeContacts } from '@/db/queries/merge-contacts';
import { contact } from '@/db/schema';
import { type Channel, statements } from '@/db/vocabulary';
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
import { as, marketer } from './shop';

const approver = { kind: 'staff', id: 2, role: 'approver' } as const;
const dpo = { kind: 'staff', id: 3, role: 'dpo' } as const;
const DAY = 86_400_000;

/** A shop whose `people` customers, at an address and with a number each, agreed a day before `now` to its letters and its calls. */
export async function openDesk(db: Db, people: number, now: Date): Promise<void> {
  const system = as(db, { kind: 'system' }, now);
  await putAdvertiser(system, 'tilleul', {
    ...{ name: 'Maison Tilleul', legalName: 'Maison Tilleul SAS', country: 'FR' },
    ...{ address: '4 rue des Lilas, 44000 Nantes', email: 'bonjour@tilleul.example' },
  });
  await putPurpose(system, 'offers', {
    name: { fr: 'Offres', en: 'Offers' },
    description: { fr: 'Nos offres.', en: 'Our offers.' },
  });
  await putFamily(system, 'garden', { name: 'Garden tools', similarTo: [] });
  await putWording(as(db, dpo, new Date(now.getTime() - 2 * DAY)), 'desk', {
    ...{ kind: 'consent', advertisers: ['tilleul'], purposes: ['offers'], channels: ['post', 'phone'] },
    ...{ locale: 'fr', text: 'J’accepte les offres de Maison Tilleul par courrier et par téléphone.' },
    ...{ namesAdvertiser: true, specific: true, freelyGiven: true, preTicked: false },
    statements: [...statements],
  });
  const names = Array.from({ length: people }, (_, index) => `p${index}`);
  const rows = names.map((externalId, index) => ({
    ...{ externalId, kind: 'consumer' as const, firstName: 'Zoé', lastName: `N° ${index}`, country: 'FR' },
    ...{ company: null, profession: null, email: null, emailKind: null, fax: null, locale: 'fr' },
    ...{ phone: `+336${String(12_000_000 + index)}`, address: `${index + 1} rue des Lilas` },
    ...{ postalCode: '44000', city: 'Nantes', timeZone: 'Europe/Paris', informedAt: null },
  }));
  for (let at = 0; at < people; at += 1000) {
    await mergeContacts(db, rows.slice(at, at + 1000), { mode: 'add', now: new Date(now.getTime() - DAY) });
    for (const channel of ['post', 'phone']) {
      await recordConsents(
        system,
        names.slice(at, at + 1000).map((name) => ({
          ...{ contact: name, advertiser: 'tilleul', purpose: 'offers', channel, act: 'given' },
          at: new Date(now.getTime() - DAY + 60_000).toISOString(),
          ...{ wording: 'desk', method: 'web form' },
        })),
      );
    }
  }
}

/** A campaign to everybody by letter or by phone, checked, approved, scheduled for `now` and frozen; answers its id. */
export async function deskCampaign(db: Db, channel: Channel, now: Date): Promise<string> {
  const author = as(db, marketer, now);
  const { id } = await createCampaign(author, {
    ...{ name: `By ${channel}`, advertiser: 'tilleul', channel, purpose: 'offers', families: ['garden'] },
    message: { subject: 'L’automne', body: 'Bonjour {{firstName}},\n\nvoici **nos offres**.' },
  });
  const { fingerprint } = await checkCampaign(author, id);
  await approveCampaign(as(db, approver, now), id, { fingerprint });
  await scheduleCampaign(author, id, { at: now.toISOString() });
  await freezeCampaign(as(db, { kind: 'system' }, now), Number(id));
  return id;
}

/** A person's own no to everything of the shop's by one means. */
export async function sayNo(db: Db, name: string, channel: Channel, at: Date): Promise<void> {
  await recordConsents(as(db, { kind: 'system' }, at), [
    {
      ...{ contact: name, advertiser: 'tilleul', purpose: '*', channel, act: 'objected' },
      ...{ at: at.toISOString(), method: 'letter' },
    },
  ]);
}

export async function contactId({ db }: Pick<Ctx, 'db'>, name: string): Promise<number> {
  const [row] = await db.select({ id: contact.id }).from(contact).where(eq(contact.externalId, name));
  return row?.id ?? 0;
}
