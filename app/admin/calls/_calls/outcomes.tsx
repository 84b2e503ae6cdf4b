import { Table } from '@/components/ui/table';
import { callOutcomes, type Locale } from '@/db/vocabulary';
import type { CallList } from '@/lib/dispatch/calls/lists';
import { figure } from '@/lib/format/numbers';
import { callsText } from '@/lib/format/text/calls';

/** How the turns on agents' pages have ended, those that have. */
export function Outcomes({ list, locale }: { list: CallList; locale: Locale }) {
  const { card: text, list: says, outcomes } = callsText[locale];
  const rows = [...callOutcomes, 'open' as const].flatMap((outcome) => {
    const number = list.outcomes[outcome];
    return number ? [{ outcome, number }] : [];
  });
  if (rows.length === 0) return <p className="text-quiet">{text.none}</p>;
  return (
    <Table
      caption={says.done}
      rows={rows}
      rowKey={({ outcome }) => outcome}
      columns={[
        { id: 'outcome', header: text.outcome, names: true, cell: ({ outcome }) => outcomes[outcome] },
        { id: 'calls', header: text.calls, numeric: true, cell: ({ number }) => figure(locale, number) },
      ]}
    />
  );
}
