import type { ContactRow } from '@/db/queries/merge-contacts';
import { acts, channelScopes, purchaseForms } from '@/db/vocabulary';
import { putAdvertiser } from '../../advertisers/put';
import type { Ctx } from '../../context';
import { putFamily } from '../../families/put';
import { putPurpose } from '../../purposes/put';
import { putWording } from '../../wordings/put';
import { type Person, type RandomEvent, type RandomSale, validFor } from './fold';

export type Random = {
  below: (n: number) => number;
  of: <T>(list: readonly T[]) => T;
  chance: (p: number) => boolean;
};

/** A generator of our own (mulberry32), so that a run that fails can be run again. */
export function random(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    of: <T>(list: readonly T[]) => list[below(list.length)] as T,
    chance: (p) => next() < p,
  };
}

const sellers = ['fleurs', 'jardin', 'outils'] as const;
const families = ['flowers', 'vases', 'tools', 'lamps'] as const;

/** Flowers and vases are similar; nothing else is. */
export async function wordingsFor(dpo: Ctx, admin: Ctx): Promise<void> {
  const text = { fr: 'x', en: 'x' };
  for (const slug of sellers) {
    const about = { name: slug, legalName: slug, address: '1 rue', email: 'a@example.org', country: 'FR' };
    await putAdvertiser(admin, slug, about);
  }
  for (const slug of ['offers', 'news']) await putPurpose(admin, slug, { name: text, description: text });
  for (const slug of families) await putFamily(admin, slug, { name: slug, similarTo: [] });
  await putFamily(admin, 'vases', { name: 'vases', similarTo: ['flowers'] });
  const sound = { namesAdvertiser: true, specific: true, freelyGiven: true, preTicked: false };
  const asking = { ...sound, kind: 'consent', purposes: ['offers', 'news'], locale: 'fr', text: 'Oui.' };
  for (const [slug, scope] of Object.entries(validFor)) await putWording(dpo, slug, { ...asking, ...scope });
  await putWording(dpo, 'ticked', { ...asking, ...validFor['both'], preTicked: true });
}

/** Days that matter: few, so that moments coincide, and some to the second at the three years' edge. */
const days = [
  '2019-03-01T09:00:00.000Z',
  '2023-05-20T09:59:59.999Z',
  '2023-05-20T10:00:00.000Z',
  '2024-02-29T12:00:00.000Z',
  '2025-11-11T11:11:11.111Z',
  '2025-11-11T11:11:11.112Z',
  '2026-05-19T22:00:00.000Z',
  '2026-05-20T10:00:00.000Z',
];

/** People of whom anything at all may be on record. */
export function randomPeople(r: Random, count: number, now: Date): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    row: randomContact(r, index),
    events: Array.from({ length: r.below(r.of([1, 3, 7])) }, () => randomEvent(r)),
    sales: Array.from({ length: r.below(r.of([1, 3, 5])) }, (_, place) =>
      randomSale(r, `${index}-${place}`, now),
    ),
  }));
}

function randomContact(r: Random, index: number): ContactRow {
  const maybe = (text: string) => (r.chance(0.7) ? text : null);
  return {
    externalId: `p-${index}`,
    kind: r.of(['consumer', 'professional']),
    ...{
      firstName: null,
      lastName: null,
      postalCode: null,
      city: null,
      locale: null,
      timeZone: null,
    },
    company: r.of([null, 'Fleurs SA']),
    profession: r.of([null, 'florist', 'plumber']),
    email: maybe('a@example.org'),
    emailKind: r.of([null, 'personal', 'generic']),
    phone: maybe('+33612345678'),
    fax: null,
    address: maybe('1 rue'),
    country: r.of(['FR', 'FR', 'FR', 'GB', 'GB', 'DE', 'US']),
    informedAt: r.of([null, ...days]),
  };
}

function randomEvent(r: Random): RandomEvent {
  const act = r.of(['given', 'given', ...acts] as const);
  return {
    advertiser: r.of(['*', ...sellers, 'fleurs', 'jardin']),
    purpose: r.of(['*', 'offers', 'news']),
    channel: r.of([...channelScopes, '*', 'email', 'email']),
    act,
    at: r.of(days),
    ...(r.chance(0.8) && { wording: r.of(['both', 'one', 'sms', 'ticked']) }),
  };
}

function randomSale(r: Random, externalId: string, now: Date): RandomSale {
  return {
    externalId,
    advertiser: r.of(sellers),
    family: r.of(families),
    purchasedAt: r.of(days),
    detailsCollectedAtSale: r.chance(0.8),
    objectionOfferedAtSale: r.chance(0.7),
    form: r.of(['sale', 'sale', 'sale', ...purchaseForms]),
    ...(r.chance(0.3) && { ongoingUntil: r.of([null, now.toISOString(), ...days]) }),
  };
}
