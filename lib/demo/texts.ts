import type { Channel } from '@/db/vocabulary';
import type { WordingInput } from '../wordings/schemas';
import type { AdvertiserSlug, PurposeSlug } from './shop';

/** One version of a text; `age`: how many days ago it was written. */
export type Text = Partial<Omit<WordingInput, 'advertisers' | 'purposes' | 'channels'>> & {
  slug: string;
  age: number;
  approved: boolean;
  locale: 'fr' | 'en';
  text: string;
  advertisers: readonly AdvertiserSlug[];
  purposes: readonly PurposeSlug[];
  channels: readonly Channel[];
};

const FIRST = 1828;
const shop = { advertisers: ['maison-tilleul'], approved: true } as const;
const services = { advertisers: ['tilleul-services'], approved: true } as const;
const offersByEmail = { ...shop, purposes: ['offers'], channels: ['email'] } as const;
const newsByEmail = { ...shop, purposes: ['news'], channels: ['email'] } as const;
const offersBySms = { ...shop, purposes: ['offers'], channels: ['sms'] } as const;
const offersByPost = { ...shop, purposes: ['offers'], channels: ['post'] } as const;
const servicesNews = { ...services, purposes: ['news'], channels: ['email'] } as const;

/** Every text that the two companies ever showed: good ones, one of an old form, and one that waits for approval. */
export const texts: readonly Text[] = [
  {
    ...offersByEmail,
    slug: 'offres-email-fr',
    age: FIRST,
    locale: 'fr',
    text: 'J’accepte de recevoir par e-mail les offres de Maison Tilleul SAS.',
  },
  {
    ...offersByEmail,
    slug: 'offres-email-fr',
    age: 540,
    locale: 'fr',
    text:
      'J’accepte de recevoir par e-mail les offres de Maison Tilleul SAS, deux messages par mois au plus. ' +
      'Je peux changer d’avis à tout moment, d’un clic.',
  },
  {
    ...offersByEmail,
    slug: 'offres-email-en',
    age: FIRST,
    locale: 'en',
    text:
      'I agree to receive offers from Maison Tilleul SAS by e-mail, two messages a month at most. ' +
      'I can change my mind at any time, with one click.',
  },
  {
    ...newsByEmail,
    slug: 'actualites-email-fr',
    age: FIRST,
    locale: 'fr',
    text: 'J’accepte de recevoir par e-mail les conseils et actualités de Maison Tilleul SAS, une fois par mois.',
  },
  {
    ...newsByEmail,
    slug: 'actualites-email-en',
    age: FIRST,
    locale: 'en',
    text: 'I agree to receive advice and news from Maison Tilleul SAS by e-mail, once a month.',
  },
  {
    ...offersBySms,
    slug: 'offres-sms-fr',
    age: FIRST,
    locale: 'fr',
    text: 'J’accepte de recevoir par SMS les offres de Maison Tilleul SAS. Réponse STOP pour ne plus en recevoir.',
  },
  {
    ...offersBySms,
    slug: 'offres-sms-en',
    age: FIRST,
    locale: 'en',
    text: 'I agree to receive offers from Maison Tilleul SAS by text message. Reply STOP to end them.',
  },
  {
    ...offersByPost,
    slug: 'offres-courrier-fr',
    age: FIRST,
    locale: 'fr',
    text: 'J’accepte de recevoir par courrier le catalogue et les offres de Maison Tilleul SAS.',
  },
  {
    ...offersByPost,
    slug: 'offres-courrier-en',
    age: FIRST,
    locale: 'en',
    text: 'I agree to receive the catalogue and offers of Maison Tilleul SAS by post.',
  },
  {
    ...servicesNews,
    slug: 'services-actualites-fr',
    age: FIRST,
    locale: 'fr',
    text: 'J’accepte de recevoir par e-mail la lettre de l’atelier de Tilleul Services SAS.',
  },
  {
    ...servicesNews,
    slug: 'services-actualites-en',
    age: FIRST,
    locale: 'en',
    text: 'I agree to receive the workshop letter of Tilleul Services SAS by e-mail.',
  },
  {
    ...shop,
    slug: 'information-professionnels',
    age: FIRST,
    kind: 'notice',
    purposes: ['offers', 'news'],
    channels: ['email'],
    locale: 'fr',
    text:
      'Maison Tilleul SAS pourra vous écrire à cette adresse au sujet de produits utiles à votre métier. ' +
      'Vous pouvez vous y opposer dès maintenant en cochant cette case, puis à tout moment.',
  },
  {
    // Nobody approves such a text; it is on record because people were shown it.
    slug: 'ancien-bulletin',
    age: FIRST,
    approved: false,
    advertisers: ['maison-tilleul'],
    purposes: ['offers', 'news'],
    channels: ['email', 'sms'],
    locale: 'fr',
    text: '☑ Je souhaite recevoir les bons plans de Maison Tilleul SAS par e-mail et SMS.',
    specific: false,
    preTicked: true,
  },
  {
    slug: 'offres-partenaires',
    age: 9,
    approved: false,
    advertisers: [],
    purposes: ['offers'],
    channels: ['email'],
    locale: 'fr',
    text: 'J’accepte de recevoir par e-mail les offres de nos partenaires.',
    namesAdvertiser: false,
    specific: false,
  },
];
