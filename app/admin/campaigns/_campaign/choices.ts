import type { AudienceFormProps } from '@/components/staff/audience-form';
import type { PurposeChoices } from '@/components/staff/purpose-form';
import type { Locale } from '@/db/vocabulary';
import { listAdvertisers } from '@/lib/advertisers/list';
import { countriesOnRecord, listLabels } from '@/lib/contacts/labels';
import type { Ctx } from '@/lib/context';
import { type ListedFamily, listFamilies } from '@/lib/families/list';
import { intlTag } from '@/lib/format/numbers';
import { builderText } from '@/lib/format/text/builder';
import { names } from '@/lib/format/text/names';
import { listPurposes } from '@/lib/purposes/list';
import type { SegmentFilter } from '@/lib/segments/schemas';

type Choice = { value: string; label: string };

/** What a campaign's purpose lets choose from, in the reader's language. */
export async function purposeChoices(ctx: Ctx, locale: Locale): Promise<PurposeChoices> {
  const [advertisers, purposes, families] = await Promise.all([
    listAdvertisers(ctx),
    listPurposes(ctx),
    familyChoices(ctx, locale),
  ]);
  return {
    advertisers: sorted(
      locale,
      advertisers.map(({ slug, name }) => ({ value: slug, label: name })),
    ),
    purposes: sorted(
      locale,
      purposes.map(({ slug, name }) => ({ value: slug, label: name[locale] })),
    ),
    families,
    natures: names[locale].natures,
    channels: names[locale].channels,
    media: names[locale].media,
  };
}

/** Whether there is anything to choose at all. */
export function canChoose({ advertisers, purposes, families }: PurposeChoices): boolean {
  return [advertisers, purposes, families].every((choices) => choices.length > 0);
}

const LANGUAGES = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'];

/** What an audience lets choose from: what is on record, and what was chosen before. */
export async function audienceChoices(
  ctx: Ctx,
  locale: Locale,
  chosen: SegmentFilter,
): Promise<AudienceFormProps['choices']> {
  const [families, countries, labels] = await Promise.all([
    familyChoices(ctx, locale),
    countriesOnRecord(ctx),
    listLabels(ctx),
  ]);
  const called = (type: 'region' | 'language') => {
    const display = new Intl.DisplayNames(intlTag(locale), { type });
    return (value: string) => ({ value, label: display.of(value) ?? value });
  };
  const also = (list: readonly string[], more: readonly string[] = []) => [...new Set([...list, ...more])];
  const plain = (value: string) => ({ value, label: value });
  const languages = also(LANGUAGES, chosen.languages).filter((language) => language !== 'und');
  return {
    families,
    countries: sorted(locale, also(countries, chosen.countries).map(called('region'))),
    languages: [
      ...sorted(locale, languages.map(called('language'))),
      { value: 'und', label: builderText[locale].audience.languages.none },
    ],
    tags: also(labels.tag, chosen.tags).map(plain),
    lists: also(labels.list, chosen.lists).map(plain),
  };
}

async function familyChoices(ctx: Ctx, locale: Locale): Promise<Choice[]> {
  const families = await listFamilies(ctx);
  return sorted(
    locale,
    families.map((family) => ({ value: family.slug, label: pathOf(family, families) })),
  );
}

function sorted(locale: Locale, choices: readonly Choice[]): Choice[] {
  const collator = new Intl.Collator(locale);
  return choices.toSorted((a, b) => collator.compare(a.label, b.label));
}

/** A family's name after those above it: "Lighting › Bulbs". */
function pathOf(family: ListedFamily, all: readonly ListedFamily[]): string {
  const parent = all.find(({ id }) => id === family.parentId);
  return parent ? `${pathOf(parent, all)} › ${family.name}` : family.name;
}
