import type { StaffCtx } from '@/app/_server/session';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/db/vocabulary';
import { listAdvertisers } from '@/lib/advertisers/list';
import { listFamilies } from '@/lib/families/list';
import { names } from '@/lib/format/text/names';
import { recordsText } from '@/lib/format/text/records';
import { explain } from '@/lib/law/explain';
import { source } from '@/lib/law/sources';
import { listPurposes } from '@/lib/purposes/list';
import { type Reach, reachOf } from '@/lib/registers/reach';

type ReachProps = {
  ctx: StaffCtx;
  contact: { id: number; externalId: string };
  /** What they bought last, to ask about it first; by its names. */
  bought: { advertiser: string; family: string } | undefined;
  query: Readonly<Record<string, string>>;
  locale: Locale;
};

/** By which means a contact may be reached now, for the advertiser, purpose and family chosen, with what each answer rests on. */
export async function ReachCard({ ctx, contact, bought, query, locale }: ReachProps) {
  const { person: text } = recordsText[locale];
  const [advertisers, purposes, families] = await Promise.all([
    listAdvertisers(ctx),
    listPurposes(ctx),
    listFamilies(ctx),
  ]);
  const advertiser = query['advertiser'] ?? called(advertisers, bought?.advertiser);
  const purpose = query['purpose'] ?? purposes[0]?.slug;
  if (!advertiser || !purpose) return <p className="text-quiet">{text.nothing}</p>;
  const family = query['family'] ?? (bought && called(families, bought.family)) ?? '';
  const reach = await reachOf(ctx, contact.externalId, {
    ...{ advertiser, purpose, families: family === '' ? [] : [family] },
  });
  const fields = [
    { id: 'advertiser', value: advertiser, options: advertisers.map(({ slug, name }) => ({ slug, name })) },
    {
      id: 'purpose',
      value: purpose,
      options: purposes.map(({ slug, name }) => ({ slug, name: name[locale] })),
    },
    { id: 'family', value: family, options: [{ slug: '', name: text.noFamily }, ...families] },
  ] as const;
  return (
    <>
      <p className="text-quiet">{text.reachHelp}</p>
      <form action={`/admin/contacts/${contact.id}`} className="flex flex-wrap items-end gap-4">
        {fields.map(({ id, value, options }) => (
          <Select key={id} id={id} name={id} label={text[id]} defaultValue={value}>
            {options.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Select>
        ))}
        <Button>{text.ask}</Button>
      </form>
      <ReachTable reach={reach} locale={locale} />
    </>
  );
}

function called(
  list: readonly { slug: string; name: string }[],
  name: string | undefined,
): string | undefined {
  return (list.find((one) => one.name === name) ?? list[0])?.slug;
}

function ReachTable({ reach, locale }: { reach: readonly Reach[]; locale: Locale }) {
  const { person: text } = recordsText[locale];
  return (
    <Table
      caption={text.reach}
      captionHidden
      rows={reach}
      rowKey={({ channel }) => channel}
      columns={[
        {
          id: 'channel',
          header: text.columns.channel,
          names: true,
          cell: ({ channel }) => names[locale].channels[channel],
        },
        {
          id: 'answer',
          header: text.columns.answer,
          cell: ({ decision }) => (
            <Badge tone={decision.verdict === 'eligible' ? 'yes' : 'no'}>
              {decision.verdict === 'eligible' ? text.yes : text.no}
            </Badge>
          ),
        },
        {
          id: 'why',
          header: text.columns.why,
          cell: ({ decision }) => <Why decision={decision} locale={locale} />,
        },
      ]}
    />
  );
}

function Why({ decision, locale }: { decision: Reach['decision']; locale: Locale }) {
  const rests = Object.values(decision.evidence).filter(Boolean);
  return (
    <span className="grid max-w-measure gap-1 text-start">
      <span>{explain({ ...decision, sources: [] })[locale]}</span>
      <span className="text-small text-quiet">
        {decision.citations.slice(0, 2).map(({ id }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <a href={source(id).url}>{source(id).title[locale]}</a>
          </span>
        ))}
        {rests.length > 0 && <code className="ms-2">{rests.join(' ')}</code>}
      </span>
    </span>
  );
}
