import type { Locale } from '@/db/vocabulary';
import { day, intlTag, listed } from '@/lib/format/numbers';
import { builderText } from '@/lib/format/text/builder';
import { campaignText } from '@/lib/format/text/campaign';
import type { SegmentFilter } from '@/lib/segments/schemas';

/** Whom a campaign is meant for, in words, a line for each thing that is asked; `families` by slug. */
export function filterWords(
  filter: SegmentFilter | null,
  families: ReadonlyMap<string, string>,
  locale: Locale,
): string[] {
  const { audience: text } = builderText[locale];
  if (!filter || Object.keys(filter).length === 0) return [campaignText[locale].facts.everybody];
  const called = (type: 'region' | 'language') => {
    const display = new Intl.DisplayNames(intlTag(locale), { type });
    return (value: string) => (value === 'und' ? text.languages.none : (display.of(value) ?? value));
  };
  const line = (label: string, values: readonly string[] | undefined) =>
    values ? [`${label} : ${listed(locale, values)}`.replace(' :', locale === 'fr' ? '\u00a0:' : ':')] : [];
  const { bought } = filter;
  const date = (value: string) => day(locale, new Date(`${value}T12:00:00Z`));
  return [
    ...line(
      text.kinds.label,
      filter.kinds?.map((kind) => text.kinds[kind]),
    ),
    ...line(text.countries, filter.countries?.map(called('region'))),
    ...line(text.languages.label, filter.languages?.map(called('language'))),
    ...line(
      text.bought.label,
      bought?.families.map((slug) => families.get(slug) ?? slug),
    ),
    ...line(text.bought.from, bought?.from ? [date(bought.from)] : undefined),
    ...line(text.bought.to, bought?.to ? [date(bought.to)] : undefined),
    ...(filter.neverBought ? [text.neverBought] : []),
    ...line(text.professions.label, filter.professions),
    ...line(text.tags, filter.tags),
    ...line(text.lists, filter.lists),
  ];
}
