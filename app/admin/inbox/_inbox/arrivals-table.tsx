import { Badge, type Tone } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import type { ArrivalEffect, Locale } from '@/db/vocabulary';
import { say, shortDateTime } from '@/lib/format/numbers';
import { type InboxText, inboxText } from '@/lib/format/text/inbox';
import type { Inbox } from '@/lib/inbound/read-inbox';
import { took } from './took';

type Row = Inbox['arrivals'][number];

const TONES: Record<ArrivalEffect, Tone> = {
  stopped: 'yes',
  already_stopped: 'plain',
  address_suppressed: 'yes',
  noted: 'plain',
  confirmation_opened: 'wait',
  help_sent: 'plain',
  nobody: 'plain',
  untied: 'care',
};

/** What arrived, a line each: when, what, from whom, what it did, how long that took. */
export function ArrivalsTable({
  locale,
  rows,
  caption,
}: {
  locale: Locale;
  rows: readonly Row[];
  caption: string;
}) {
  const text = inboxText[locale];
  const { columns } = text.list;
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          id: 'when',
          header: columns.when,
          cell: ({ arrivedAt }) => shortDateTime(locale, arrivedAt),
          names: true,
        },
        {
          id: 'what',
          header: columns.what,
          cell: ({ kind, way }) => (
            <>
              {text.kinds[kind]} <span className="text-quiet">({text.ways[way] ?? way})</span>
            </>
          ),
        },
        {
          id: 'who',
          header: columns.who,
          cell: ({ externalId }) => externalId ?? <span className="text-quiet">{text.list.nobody}</span>,
        },
        { id: 'did', header: columns.did, cell: (row) => <Did row={row} locale={locale} text={text} /> },
        { id: 'took', header: columns.took, numeric: true, cell: ({ ms }) => took(locale, ms) },
      ]}
    />
  );
}

function Did({ row, locale, text }: { row: Row; locale: Locale; text: InboxText }) {
  const { effect, suspicion, undoneAt } = row;
  return (
    <span className="grid gap-1">
      <Badge tone={TONES[effect]}>{text.effects[effect]}</Badge>
      <Detail row={row} text={text} />
      {suspicion && <span className="text-small text-wait">{text.suspicions[suspicion]}</span>}
      {undoneAt && (
        <span className="text-small text-quiet">
          {say(text.list.undone, { when: shortDateTime(locale, undoneAt) })}
        </span>
      )}
    </span>
  );
}

/** A code, how many share a number, or what somebody has to read. */
function Detail({ row: { kind, effect, detail }, text }: { row: Row; text: InboxText }) {
  if (detail === null || detail === 'spool') return null;
  const shared = /^×(\d+)$/.exec(detail)?.[1];
  if (shared) return <span className="text-small text-quiet">{say(text.list.people, { n: shared })}</span>;
  if (kind === 'text' && effect === 'noted') {
    return (
      <q className="wrap-anywhere" title={text.list.words}>
        {detail}
      </q>
    );
  }
  return <span className="text-small text-quiet">{detail}</span>;
}
