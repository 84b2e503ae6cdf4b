import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/db/vocabulary';
import { figure } from '@/lib/format/numbers';
import { inboxText } from '@/lib/format/text/inbox';
import type { Inbox } from '@/lib/inbound/read-inbox';
import { took } from './took';

/** The last day in figures. */
export function DayCard({ sums, locale }: { sums: Inbox['sums']; locale: Locale }) {
  const { day, kinds } = inboxText[locale];
  return (
    <Card title={day.title}>
      {sums.length === 0 ? (
        <p>{day.none}</p>
      ) : (
        <Table
          caption={day.title}
          captionHidden
          rows={sums}
          rowKey={({ kind }) => kind}
          columns={[
            { id: 'kind', header: day.columns.kind, cell: ({ kind }) => kinds[kind], names: true },
            {
              id: 'count',
              header: day.columns.count,
              numeric: true,
              cell: (sum) => figure(locale, sum.count),
            },
            {
              id: 'stopped',
              header: day.columns.stopped,
              numeric: true,
              cell: (sum) => figure(locale, sum.stopped),
            },
            {
              id: 'untied',
              header: day.columns.untied,
              numeric: true,
              cell: (sum) => figure(locale, sum.untied),
            },
            { id: 'p50', header: day.columns.p50, numeric: true, cell: (sum) => took(locale, sum.p50) },
            { id: 'p99', header: day.columns.p99, numeric: true, cell: (sum) => took(locale, sum.p99) },
          ]}
        />
      )}
    </Card>
  );
}
