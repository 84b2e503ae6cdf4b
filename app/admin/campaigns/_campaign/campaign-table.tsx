import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/db/vocabulary';
import type { ListedCampaign } from '@/lib/campaigns/list';
import { figure, midSentence, say, shortDateTime } from '@/lib/format/numbers';
import { campaignsText } from '@/lib/format/text/campaigns';
import { meansWords } from './means-words';
import { planWords } from './plan-words';
import { StateBadge } from './state-badge';

export type CampaignTableProps<Row extends ListedCampaign> = {
  rows: readonly Row[];
  locale: Locale;
  caption: string;
  /** Under a heading that says the same, the caption is only heard. */
  captionHidden?: boolean;
  /** In place of the state: what to do next with each. */
  state?: { header: string; cell: (row: Row) => ReactNode };
};

/** Campaigns in rows, each named by a link to its page. */
export function CampaignTable<Row extends ListedCampaign>(props: CampaignTableProps<Row>) {
  const { rows, locale, caption, captionHidden = false, state } = props;
  const { list: text } = campaignsText[locale];
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      rows={rows}
      rowKey={(row) => String(row.id)}
      columns={[
        {
          id: 'name',
          header: text.columns.name,
          names: true,
          cell: (row) => <Name row={row} locale={locale} />,
        },
        { id: 'advertiser', header: text.columns.advertiser, cell: (row) => row.advertiser },
        {
          id: 'state',
          header: state?.header ?? text.columns.state,
          cell: (row) => state?.cell(row) ?? <State row={row} locale={locale} />,
        },
        {
          id: 'eligible',
          header: text.columns.eligible,
          numeric: true,
          cell: ({ eligible, direct }) =>
            direct ? (eligible === null ? text.neverChecked : figure(locale, eligible)) : '–',
        },
        {
          id: 'when',
          header: text.columns.when,
          cell: ({ updatedAt }) => (
            <time dateTime={updatedAt.toISOString()}>{shortDateTime(locale, updatedAt)}</time>
          ),
        },
      ]}
    />
  );
}

function Name({ row, locale }: { row: ListedCampaign; locale: Locale }) {
  return (
    <span>
      <a href={`/admin/campaigns/${row.id}`}>{row.name}</a>
      {!row.direct && (
        <span className="block text-small font-normal text-quiet">{indirectWords(row, locale)}</span>
      )}
      {row.own && <span className="font-normal text-quiet"> ({campaignsText[locale].list.mine})</span>}
    </span>
  );
}

/** By what, where and when: what is told of a campaign that has no recipients. */
function indirectWords(row: ListedCampaign, locale: Locale): string {
  const when = row.plan?.kind === 'period' ? midSentence(planWords(row.plan, locale)) : null;
  return [meansWords(row, locale), row.place, when].filter(Boolean).join(', ');
}

function State({ row, locale }: { row: ListedCampaign; locale: Locale }) {
  const { scheduledFor } = campaignsText[locale].list;
  return (
    <span className="grid">
      <StateBadge state={row.state} direct={row.direct} locale={locale} />
      {row.state === 'scheduled' && row.scheduledAt && (
        <span className="text-small text-quiet">
          {say(scheduledFor, { when: shortDateTime(locale, row.scheduledAt) })}
        </span>
      )}
    </span>
  );
}
