import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/db/vocabulary';
import type { listServiceMessages } from '@/lib/dispatch/read-service-messages';
import { shortDateTime } from '@/lib/format/numbers';
import { serviceOutboxText } from '@/lib/format/text/service-outbox';

type Asked = Awaited<ReturnType<typeof listServiceMessages>>;

/** The messages that answer people's own requests, beside those of campaigns. */
export function AskedLinks({ asked, locale }: { asked: Asked; locale: Locale }) {
  const text = serviceOutboxText[locale];
  return (
    <Card title={text.title}>
      {asked.length === 0 ? (
        <p className="text-quiet">{text.none}</p>
      ) : (
        <>
          <p className="text-quiet">{text.lead}</p>
          <Table
            caption={text.title}
            captionHidden
            rows={asked}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                id: 'subject',
                header: text.columns.subject,
                names: true,
                cell: ({ id, subject }) => <a href={`/admin/outbox/links/${id}`}>{subject}</a>,
              },
              { id: 'recipient', header: text.columns.recipient, cell: ({ recipient }) => recipient },
              { id: 'at', header: text.columns.at, cell: ({ at }) => shortDateTime(locale, at) },
              { id: 'state', header: text.columns.state, cell: ({ state }) => text.states[state] },
            ]}
          />
        </>
      )}
    </Card>
  );
}
