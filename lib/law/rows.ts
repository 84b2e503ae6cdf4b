import type { Locale } from '@/db/vocabulary';
import { countries } from './countries/list';
import type { Said } from './terms';
import { wishRows } from './wishes';

const titles: Readonly<Record<string, Said>> = Object.fromEntries([
  ['no-law', { fr: 'aucune règle, rien ne part', en: 'no rule, nothing goes out' }],
  ...Object.values(wishRows).map(({ id, title }) => [id, title] as const),
  ...countries
    .flatMap(({ permissions, prohibitions }) => [...Object.values(permissions).flat(), ...prohibitions])
    .map(({ id, title }) => [id, title] as const),
]);

/** What a row of the law is about, in a few words, or its id where there is no such row (any more). */
export function ruleName(rule: string, locale: Locale): string {
  return titles[rule]?.[locale] ?? rule;
}
