import { Table } from '@/components/ui/table';
import type { Locale } from '@/db/vocabulary';
import type { ListedAssessment } from '@/lib/assessments/list';
import { day, listed, midSentence, say } from '@/lib/format/numbers';
import { assessmentsText } from '@/lib/format/text/assessments';
import { names } from '@/lib/format/text/names';
import { AssessmentBadge } from './state';

type Props = { rows: readonly ListedAssessment[]; locale: Locale; decides: boolean };

/** Assessments in rows, each by the version that holds, and what waits to be decided about. */
export function AssessmentTable({ rows, locale, decides }: Props) {
  const text = assessmentsText[locale];
  return (
    <Table
      caption={text.caption}
      captionHidden
      rows={rows}
      rowKey={({ shown }) => String(shown.id)}
      columns={[
        {
          id: 'title',
          header: text.columns.title,
          names: true,
          cell: ({ shown }) => <a href={`/admin/assessments/${shown.id}`}>{shown.title}</a>,
        },
        {
          id: 'covers',
          header: text.columns.covers,
          cell: ({ shown }) =>
            listed(
              locale,
              shown.channels.map((channel, index) => {
                const name = names[locale].channels[channel];
                return index === 0 ? name : midSentence(name);
              }),
            ),
        },
        {
          id: 'state',
          header: text.columns.state,
          cell: (row) => <State row={row} locale={locale} decides={decides} />,
        },
        {
          id: 'until',
          header: text.columns.until,
          cell: ({ shown }) => (
            <time dateTime={shown.validUntil.toISOString()}>{day(locale, shown.validUntil)}</time>
          ),
        },
      ]}
    />
  );
}

function State({ row, locale, decides }: { row: ListedAssessment } & Omit<Props, 'rows'>) {
  const text = assessmentsText[locale];
  const { pending } = row;
  return (
    <span className="grid">
      <AssessmentBadge state={row.state} locale={locale} />
      {pending && (
        <a href={`/admin/assessments/${pending.id}`} className="text-small">
          {say(decides && row.others ? text.pending : text.pendingOthers, { n: pending.version })}
        </a>
      )}
    </span>
  );
}
