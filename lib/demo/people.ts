import type { Faker } from '@faker-js/faker';
import type { z } from 'zod';
import type { ContactKind } from '@/db/vocabulary';
import type { contactSchema } from '../contacts/schemas';
import { firstNames } from './first-names';
import { type Invention, momentAgo } from './past';
import { type CountryCode, townsByCountry } from './places';

/** An invented person: what the shop knows of them, and since how many days. */
export type Person = {
  externalId: string;
  contact: z.input<typeof contactSchema>;
  kind: ContactKind;
  language: 'fr' | 'en';
  since: number;
};

const PEOPLE = 5000;
const CONSUMERS = 0.88;
const WITH_EMAIL = 0.93;
const WITH_PHONE = 0.58;
const WITH_ADDRESS = 0.74;
const GENERIC = 0.15;
const TOLD_PROFESSIONALS = 0.62;
const FIVE_YEARS = 1825;
const A_MONTH = 30;

const countries = [
  { weight: 960, value: 'FR' },
  { weight: 20, value: 'BE' },
  { weight: 13, value: 'CH' },
  { weight: 7, value: 'DE' },
] as const satisfies readonly { weight: number; value: CountryCode }[];

const mailboxes = ['example.com', 'example.org', 'example.net', 'courriel.example'] as const;

export const professions = {
  outdoor: ['paysagiste', 'jardinier', 'gérant de camping', 'hôtelier', 'restaurateur'],
  building: ['architecte', 'syndic d’immeubles'],
  other: ['fleuriste', 'infirmier', 'expert-comptable', 'avocat', 'coiffeur', 'opticien', 'libraire'],
} as const;

/** Five thousand people who do not exist: the same for the same seed and day. */
export function inventPeople(invention: Invention): Person[] {
  const taken = new Map<string, number>();
  return Array.from({ length: PEOPLE }, (_, index) => inventPerson(invention, index + 1, taken));
}

function inventPerson(invention: Invention, number: number, taken: Map<string, number>): Person {
  const { faker } = invention;
  const kind: ContactKind = faker.datatype.boolean(CONSUMERS) ? 'consumer' : 'professional';
  const country = faker.helpers.weightedArrayElement(countries);
  const language = country === 'DE' || faker.datatype.boolean(0.03) ? 'en' : 'fr';
  const since = faker.number.int({ min: A_MONTH, max: FIVE_YEARS });
  const name = { firstName: faker.helpers.arrayElement(firstNames), lastName: faker.person.lastName() };
  const work = kind === 'professional' ? inventWork(invention, since) : undefined;
  const box = `${plain(name.firstName)}.${plain(name.lastName)}`;
  const contact = {
    kind,
    ...name,
    ...work,
    ...(work ? inventWorkEmail(faker, box, work.company, number) : inventEmail(faker, box, taken)),
    // Numbers that Arcep keeps free for works of fiction; each once.
    ...(faker.datatype.boolean(WITH_PHONE) && {
      phone: `+33 6 39 98 ${String(number)
        .padStart(4, '0')
        .replace(/(..)(..)/, '$1 $2')}`,
    }),
    ...(faker.datatype.boolean(WITH_ADDRESS) && inventAddress(faker, country)),
    country,
    locale: language === 'en' ? 'en' : `fr-${country}`,
  };
  return { externalId: `C-${String(number).padStart(5, '0')}`, contact, kind, language, since };
}

function inventWork(invention: Invention, since: number) {
  const { faker } = invention;
  return {
    company: faker.company.name(),
    profession: faker.helpers.arrayElement(Object.values(professions).flat()),
    ...(faker.datatype.boolean(TOLD_PROFESSIONALS) && {
      informedAt: momentAgo(invention, since).toISOString(),
    }),
  };
}

function inventEmail(faker: Faker, box: string, taken: Map<string, number>) {
  if (!faker.datatype.boolean(WITH_EMAIL)) return {};
  const before = taken.get(box) ?? 0;
  taken.set(box, before + 1);
  return { email: `${box}${before === 0 ? '' : before + 1}@${faker.helpers.arrayElement(mailboxes)}` };
}

function inventWorkEmail(faker: Faker, box: string, company: string, number: number) {
  const generic = faker.datatype.boolean(GENERIC);
  const name = generic ? faker.helpers.arrayElement(['contact', 'info', 'accueil']) : box;
  return {
    email: `${name}@${plain(company)}-${number}.example`,
    emailKind: generic ? ('generic' as const) : ('personal' as const),
  };
}

function inventAddress(faker: Faker, country: CountryCode) {
  const [postalCode, city] = faker.helpers.arrayElement<readonly [string, string]>(townsByCountry[country]);
  return {
    address: `${faker.number.int({ min: 1, max: 180 })} ${faker.location.street()}`,
    postalCode,
    city,
  };
}

/** A name as it stands in addresses: `Frédérique de l’Île` is `frederique-de-l-ile`. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
