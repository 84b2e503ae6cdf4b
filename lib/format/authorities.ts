import type { Locale } from '@/db/vocabulary';

/** Whom a person may complain to about their data. Without an address it is a list of several. */
export type Authority = { name: string; address: string | null; url: string };

type Known = { name: string; address: string; url: Record<Locale, string> };

const both = (url: string): Record<Locale, string> => ({ fr: url, en: url });

/** By country (ISO 3166). Addresses as the authorities give them; written down from memory, to be checked at their sites. */
const authorities: Readonly<Record<string, Known>> = {
  FR: {
    name: 'CNIL',
    address: '3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07',
    url: { fr: 'https://www.cnil.fr/fr/plaintes', en: 'https://www.cnil.fr/en/plaintes' },
  },
  BE: {
    name: 'Autorité de protection des données',
    address: 'rue de la Presse 35, 1000 Bruxelles',
    url: both('https://www.autoriteprotectiondonnees.be'),
  },
  LU: {
    name: 'CNPD',
    address: '15 boulevard du Jazz, 4370 Belvaux',
    url: both('https://cnpd.public.lu'),
  },
  CH: {
    name: 'PFPDT / FDPIC',
    address: 'Feldeggweg 1, 3003 Berne',
    url: both('https://www.edoeb.admin.ch'),
  },
  GB: {
    name: 'Information Commissioner’s Office',
    address: 'Wycliffe House, Water Lane, Wilmslow SK9 5AF',
    url: both('https://ico.org.uk/make-a-complaint'),
  },
};

const elsewhere: Record<Locale, string> = {
  fr: 'L’autorité de protection des données de votre pays',
  en: 'The data protection authority of your country',
};

/** The authority of `country`; the list of the European ones where we do not know it. */
export function authorityOf(country: string, locale: Locale): Authority {
  const known = Object.hasOwn(authorities, country) ? authorities[country] : undefined;
  if (known) return { ...known, url: known.url[locale] };
  return {
    name: elsewhere[locale],
    address: null,
    url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
  };
}
