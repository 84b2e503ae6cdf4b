import type { z } from 'zod';
import type { purchaseSchema } from '../purchases/schemas';
import type { FamilySlug } from './families';
import { type Invention, LATEST, momentAgo } from './past';
import type { Person } from './people';
import type { AdvertiserSlug } from './shop';

export type Sale = z.input<typeof purchaseSchema>;

const THREE_YEARS = 1096;
const LAPSED = 0.2;
const SIX_MONTHS = 183;

/** From whom somebody buys; two in five have bought nothing. */
const sellers = [
  { weight: 40, value: [] },
  { weight: 45, value: ['maison-tilleul'] },
  { weight: 6, value: ['tilleul-services'] },
  { weight: 9, value: ['maison-tilleul', 'tilleul-services'] },
] as const satisfies readonly { weight: number; value: readonly AdvertiserSlug[] }[];

const counts = [
  { weight: 38, value: 1 },
  { weight: 27, value: 2 },
  { weight: 16, value: 3 },
  { weight: 11, value: 4 },
  { weight: 5, value: 5 },
  { weight: 3, value: 6 },
] as const;

/** Most shop for the garden, for the house or for the workshop, few for several. */
const tastes = {
  'maison-tilleul': [
    {
      weight: 40,
      value: ['outils-jardin', 'plantes-graines', 'mobilier-jardin', 'barbecues', 'eclairage-exterieur'],
    },
    { weight: 34, value: ['decoration', 'linge-maison', 'luminaires', 'vaisselle'] },
    { weight: 14, value: ['perceuses', 'scies-ponceuses', 'outils-jardin'] },
    { weight: 12, value: ['mobilier-jardin', 'decoration', 'luminaires', 'outils-jardin'] },
  ],
  'tilleul-services': [
    { weight: 40, value: ['entretien-materiel', 'outils-jardin'] },
    { weight: 40, value: ['assurance-habitation'] },
    { weight: 20, value: ['isolation-chauffage'] },
  ],
} as const satisfies Record<AdvertiserSlug, readonly { weight: number; value: readonly FamilySlug[] }[]>;

/** How somebody's sales went: which till, and what it asked and said. */
const habits: readonly {
  weight: number;
  value: Pick<Sale, 'detailsCollectedAtSale' | 'objectionOfferedAtSale'>;
}[] = [
  { weight: 66, value: { detailsCollectedAtSale: true, objectionOfferedAtSale: true } },
  { weight: 17, value: { detailsCollectedAtSale: false, objectionOfferedAtSale: false } },
  { weight: 17, value: { detailsCollectedAtSale: true, objectionOfferedAtSale: false } },
];

/** What a person bought in the years that the shop has known them. */
export function inventSales(invention: Invention, { externalId, since }: Person): Sale[] {
  const { faker } = invention;
  const from = faker.helpers.weightedArrayElement<readonly AdvertiserSlug[]>(sellers);
  const lapsed = since > THREE_YEARS + SIX_MONTHS && faker.datatype.boolean(LAPSED);
  const latest = lapsed ? THREE_YEARS : LATEST;
  return from.flatMap((advertiser) => {
    const taste = faker.helpers.weightedArrayElement<readonly FamilySlug[]>(tastes[advertiser]);
    const habit = faker.helpers.weightedArrayElement(habits);
    return Array.from({ length: faker.helpers.weightedArrayElement(counts) }, (_, index) => {
      const family = faker.helpers.arrayElement(taste);
      const days = faker.number.int({ min: latest, max: since });
      return {
        externalId: `${externalId.replace('C', 'V')}-${advertiser === 'maison-tilleul' ? 'M' : 'S'}${index + 1}`,
        contact: externalId,
        advertiser,
        family,
        purchasedAt: momentAgo(invention, days).toISOString(),
        ...habit,
        // A policy runs until it is ended.
        ...(family === 'assurance-habitation' && !lapsed && { ongoingUntil: null }),
      };
    });
  });
}
