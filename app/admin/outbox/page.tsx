import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Table } from '@/components/ui/table';
import { listFormLetters } from '@/lib/dispatch/read-form-letters';
import { listOutbox } from '@/lib/dispatch/read-outbox';
import { listServiceMessages } from '@/lib/dispatch/read-service-messages';
import { counted, figure, say, shortDateTime } from '@/lib/format/numbers';
import { names } from '@/lib/format/text/names';
import { outboxText } from '@/lib/format/text/outbox';
import { AskedLinks } from './asked-links';
import { keepsMessages } from './keeps-messages';

export const generateMetadata = staffMetadata(({ locale }) => outboxText[locale].title);

/** As many as the verb answers at most. */
const MOST = 100;

/** What would have been sent, where no mail server is set. */
export default staffPage('outbox', async ({ ctx, locale }) => {
  const [messages, asked, letters] = await Promise.all([
    listOutbox(ctx),
    listServiceMessages(ctx),
    listFormLetters(ctx),
  ]);
  const text = outboxText[locale];
  return (
    <>
      <PageHead title={text.title} lead={<p>{keepsMessages() ? text.lead : text.leadWithServer}</p>} />
      {letters.length > 0 && (
        <Table
          caption={text.lettersCaption}
          rows={letters}
          rowKey={(letter) => String(letter.id)}
          columns={[
            {
              id: 'subject',
              header: text.columns.subject,
              names: true,
              cell: ({ id, subject }) => <a href={`/admin/outbox/letters/${id}`}>{subject}</a>,
            },
            { id: 'recipient', header: text.columns.recipient, cell: ({ recipient }) => recipient },
            { id: 'at', header: text.columns.at, cell: ({ at }) => shortDateTime(locale, at) },
          ]}
        />
      )}
      {messages.length === 0 ? (
        <EmptyState title={text.empty.title}>{text.empty.help}</EmptyState>
      ) : (
        <>
          <Table
            caption={text.caption}
            captionHidden
            rows={messages}
            rowKey={(message) => `${message.campaignId}-${message.contactId}`}
            columns={[
              {
                id: 'subject',
                header: text.columns.subject,
                names: true,
                cell: ({ campaignId, contactId, subject }) => (
                  <a href={`/admin/outbox/${campaignId}-${contactId}`}>{subject}</a>
                ),
              },
              {
                id: 'means',
                header: text.columns.means,
                cell: ({ channel }) => names[locale].channels[channel],
              },
              { id: 'recipient', header: text.columns.recipient, cell: ({ recipient }) => recipient },
              { id: 'at', header: text.columns.at, cell: ({ at }) => shortDateTime(locale, at) },
            ]}
          />
          <p className="text-quiet">
            {messages.length < MOST
              ? counted(locale, messages.length, text.shown)
              : say(text.most, { n: figure(locale, MOST) })}
          </p>
        </>
      )}
      {ctx.actor.role !== 'marketer' && <AskedLinks asked={asked} locale={locale} />}
    </>
  );
});
