import { putAdvertiser } from '../advertisers/put';
import { putFace } from '../advertisers/put-face';
import type { AdvertiserInput } from '../advertisers/schemas';
import type { Ctx } from '../context';
import { putPurpose } from '../purposes/put';
import type { PurposeInput } from '../purposes/schemas';

/** Two legal persons under one sign: a garden and home shop, and the company that repairs, insures and insulates. */
const advertisers = {
  'maison-tilleul': {
    name: 'Maison Tilleul',
    legalName: 'Maison Tilleul SAS',
    registration: 'RCS Tours 000 000 001',
    address: '12 allée des Tilleuls, 37000 Tours',
    email: 'bonjour@maison-tilleul.example',
    phone: '+33 2 61 91 20 26',
    country: 'FR',
  },
  'tilleul-services': {
    name: 'Tilleul Services',
    legalName: 'Tilleul Services SAS',
    registration: 'RCS Tours 000 000 002',
    address: '14 allée des Tilleuls, 37000 Tours',
    email: 'bonjour@tilleul-services.example',
    phone: '+33 2 61 91 20 27',
    country: 'FR',
  },
} as const satisfies Record<string, AdvertiserInput>;

/** A lime tree's leaf, and its blossom. */
const colours: Readonly<Record<keyof typeof advertisers, string>> = {
  'maison-tilleul': '#2f6b3a',
  'tilleul-services': '#c79a1e',
};

export type AdvertiserSlug = keyof typeof advertisers;

const purposes = {
  offers: {
    name: { fr: 'Offres', en: 'Offers' },
    description: {
      fr: 'Promotions, ventes privées et nouveautés à l’achat, deux messages par mois au plus.',
      en: 'Promotions, private sales and new products, two messages a month at most.',
    },
  },
  news: {
    name: { fr: 'Actualités', en: 'News' },
    description: {
      fr: 'Conseils de saison, ateliers et vie des magasins, un message par mois.',
      en: 'Seasonal advice, workshops and life in our shops, one message a month.',
    },
  },
} as const satisfies Record<string, PurposeInput>;

export type PurposeSlug = keyof typeof purposes;

/** Writes the advertisers and the purposes down. */
export async function openShop(ctx: Ctx): Promise<void> {
  for (const [slug, advertiser] of Object.entries(advertisers)) await putAdvertiser(ctx, slug, advertiser);
  for (const [slug, colour] of Object.entries(colours)) await putFace(ctx, slug, { colour });
  for (const [slug, purpose] of Object.entries(purposes)) await putPurpose(ctx, slug, purpose);
}
