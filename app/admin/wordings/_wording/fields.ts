import type { RecordFieldSpec } from '@/components/staff/record-field';
import { channels, type Locale, statements } from '@/db/vocabulary';
import { listAdvertisers } from '@/lib/advertisers/list';
import type { Ctx } from '@/lib/context';
import { names } from '@/lib/format/text/names';
import { wordingText } from '@/lib/format/text/wordings';
import { listPurposes } from '@/lib/purposes/list';
import type { WordingVersion } from '@/lib/wordings/find';

/** The fields of a wording, in the parts in which they are filled in; the name only where it is new. */
export async function wordingParts(ctx: Ctx, locale: Locale, isNew: boolean) {
  const [advertisers, purposes] = await Promise.all([listAdvertisers(ctx), listPurposes(ctx)]);
  const { form: text, kinds, check } = wordingText[locale];
  const slug: RecordFieldSpec = {
    ...{ kind: 'line', name: 'slug', label: text.slug, hint: text.slugHint, fault: text.slugFault },
  };
  const several = (
    name: 'advertisers' | 'purposes' | 'channels',
    options: [string, string][],
  ): RecordFieldSpec => ({
    ...{ kind: 'several', name, label: text[name], fault: text[`${name}Fault`] },
    options: options.map(([value, label]) => ({ value, label })),
  });
  const says = [
    ...(['names_advertiser', 'specific', 'free', ...statements] as const).map(
      (need) => [need, check.needs[need]] as const,
    ),
    ['pre_ticked', text.ticked] as const,
  ];
  return [
    {
      id: 'text',
      title: text.parts.text,
      fields: [
        ...(isNew ? [slug] : []),
        {
          ...{ kind: 'one', name: 'kind', label: text.kind, fault: text.kindFault },
          options: (['consent', 'notice'] as const).map((value) => ({ value, label: kinds[value] })),
        },
        {
          ...{ kind: 'one', name: 'locale', label: text.locale, fault: text.localeFault },
          options: [
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ],
        },
        {
          ...{ kind: 'prose', name: 'text', label: text.body, hint: text.bodyHint, fault: text.bodyFault },
          rows: 6,
        },
      ] satisfies RecordFieldSpec[],
    },
    {
      id: 'scope',
      title: text.parts.scope,
      fields: [
        several(
          'advertisers',
          advertisers.map(({ slug: value, name }) => [value, name]),
        ),
        several(
          'purposes',
          purposes.map(({ slug: value, name }) => [value, name[locale]]),
        ),
        several(
          'channels',
          channels.map((channel) => [channel, names[locale].channels[channel]]),
        ),
      ],
    },
    {
      id: 'list',
      title: text.parts.list,
      help: text.listHelp,
      fields: [
        {
          ...{ kind: 'several', name: 'says', label: text.says, fault: text.saysFault },
          options: says.map(([value, label]) => ({ value, label })),
        } satisfies RecordFieldSpec,
      ],
    },
  ];
}

/** A form's controls as `putWording` takes them. */
export function wordingInput(form: FormData) {
  const ticked = (name: string) =>
    [...form.keys()].filter((key) => key.startsWith(`${name}.`)).map((key) => key.slice(name.length + 1));
  const says = ticked('says');
  return {
    kind: form.get('kind'),
    locale: form.get('locale'),
    text: String(form.get('text') ?? '').replaceAll('\r\n', '\n'),
    advertisers: ticked('advertisers'),
    purposes: ticked('purposes'),
    channels: ticked('channels'),
    namesAdvertiser: says.includes('names_advertiser'),
    specific: says.includes('specific'),
    freelyGiven: says.includes('free'),
    preTicked: says.includes('pre_ticked'),
    statements: statements.filter((statement) => says.includes(statement)),
  };
}

/** The controls of a version, to begin the next from. */
export async function wordingValues(ctx: Ctx, version: WordingVersion): Promise<Record<string, string>> {
  const [advertisers, purposes] = await Promise.all([listAdvertisers(ctx), listPurposes(ctx)]);
  const slugs = (all: readonly { id: number; slug: string }[], ids: readonly number[]) =>
    all.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug);
  const says = [
    ...(version.namesAdvertiser ? ['names_advertiser'] : []),
    ...(version.specific ? ['specific'] : []),
    ...(version.freelyGiven ? ['free'] : []),
    ...(version.preTicked ? ['pre_ticked'] : []),
    ...(version.statements ?? []),
  ];
  const boxes = [
    ...slugs(advertisers, version.advertisers).map((slug) => `advertisers.${slug}`),
    ...slugs(purposes, version.purposes).map((slug) => `purposes.${slug}`),
    ...version.channels.map((channel) => `channels.${channel}`),
    ...says.map((each) => `says.${each}`),
  ];
  const { kind, locale, text } = version;
  return { kind, text, locale: locale.slice(0, 2), ...Object.fromEntries(boxes.map((box) => [box, 'on'])) };
}
