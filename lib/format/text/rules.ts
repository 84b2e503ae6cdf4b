import type { Locale } from '@/db/vocabulary';

type Said = Readonly<Record<Locale, string>>;

/** What each row of the law is about, in a few words: two lines of a check may have the same reason by different rows. */
const rules: Readonly<Record<string, Said>> = {
  'fr-email-consent': { en: 'rule of prior agreement', fr: 'règle de l’accord préalable' },
  'fr-email-customer': { en: 'exception for customers', fr: 'exception pour les clients' },
  'fr-email-professional': { en: 'rule for professionals', fr: 'règle pour les professionnels' },
  'fr-email-generic': { en: 'addresses of organisations', fr: 'adresses de personnes morales' },
  'fr-email-non-commercial': {
    en: 'rule for non-commercial messages',
    fr: 'règle des messages non commerciaux',
  },
  'fr-ban-energy-and-home': {
    en: 'ban on prospecting for energy renovation and home adaptation',
    fr: 'interdiction visant la rénovation énergétique et l’adaptation du logement',
  },
  'fr-ban-training-account': {
    en: 'ban on prospecting for training accounts',
    fr: 'interdiction visant le compte personnel de formation',
  },
  'fr-objection': { en: 'right to object', fr: 'droit d’opposition' },
  'fr-refusal': { en: 'refusal', fr: 'refus' },
  'fr-withdrawal': { en: 'withdrawal of agreement', fr: 'retrait de l’accord' },
  'no-law': { en: 'no rule, nothing goes out', fr: 'aucune règle, rien ne part' },
};

/** The name of a row of the law, or its id where it has none. */
export function ruleName(rule: string, locale: Locale): string {
  return rules[rule]?.[locale] ?? rule;
}
