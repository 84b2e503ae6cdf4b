import type { Choices } from '@/components/staff/campaign-fields';
import type { Channel, Locale } from '@/db/vocabulary';
import { listAdvertisers } from '@/lib/advertisers/list';
import type { Ctx } from '@/lib/context';
import { type ListedFamily, listFamilies } from '@/lib/families/list';
import { names } from '@/lib/format/text/names';
import { listPurposes } from '@/lib/purposes/list';

/** What a campaign's form lets choose from, in the reader's language. */
export async function campaignChoices(ctx: Ctx, locale: Locale, channel: Channel): Promise<Choices> {
  const [advertisers, purposes, families] = await Promise.all([
    listAdvertisers(ctx),
    listPurposes(ctx),
    listFamilies(ctx),
  ]);
  const collator = new Intl.Collator(locale);
  const sorted = (choices: { value: string; label: string }[]) =>
    choices.sort((a, b) => collator.compare(a.label, b.label));
  return {
    advertisers: sorted(advertisers.map(({ slug, name }) => ({ value: slug, label: name }))),
    purposes: sorted(purposes.map(({ slug, name }) => ({ value: slug, label: name[locale] }))),
    families: sorted(families.map((family) => ({ value: family.slug, label: pathOf(family, families) }))),
    natures: names[locale].natures,
    channel: { value: channel, label: names[locale].channels[channel] },
  };
}

/** Whether there is anything to choose at all. */
export function canChoose({ advertisers, purposes, families }: Choices): boolean {
  return [advertisers, purposes, families].every((choices) => choices.length > 0);
}

/** A family's name after those above it: "Lighting › Bulbs". */
function pathOf(family: ListedFamily, all: readonly ListedFamily[]): string {
  const parent = all.find(({ id }) => id === family.parentId);
  return parent ? `${pathOf(parent, all)} › ${family.name}` : family.name;
}
