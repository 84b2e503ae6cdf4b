import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { CommandForm } from '@/components/staff/command-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Table } from '@/components/ui/table';
import { may } from '@/lib/access/permissions';
import { counted, figure, say, shortDateTime } from '@/lib/format/numbers';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { inboxText } from '@/lib/format/text/inbox';
import { readInbox } from '@/lib/inbound/read-inbox';
import { undo } from '../actions';

export const generateMetadata = staffMetadata(({ locale }) => inboxText[locale].suspected.title);

/** Withdrawals that may be a program's, by domain, and the way to undo those of one. */
export default staffPage('inbox', async ({ ctx, locale, query: { domain, undone } }) => {
  const { suspected } = await readInbox(ctx, {});
  const { suspected: text } = inboxText[locale];
  const one = domain === undefined ? undefined : suspected.find((group) => group.domain === domain);
  const named = (name: string) => name || text.noDomain;
  return (
    <>
      <PageHead
        above={<a href="/admin/inbox">{text.back}</a>}
        title={one ? named(one.domain) : text.title}
        lead={<p>{text.lead}</p>}
      />
      {undone !== undefined && (
        <Notice kind="success" word={text.done} live>
          <p>{counted(locale, Number(undone) || 0, text.undone)}</p>
        </Notice>
      )}
      {suspected.length === 0 ? (
        <EmptyState title={text.nothing}>{text.lead}</EmptyState>
      ) : (
        <Table
          caption={text.title}
          captionHidden
          rows={one ? [one] : suspected}
          rowKey={(group) => group.domain}
          columns={[
            {
              id: 'domain',
              header: text.columns.domain,
              names: true,
              cell: (group) =>
                one ? (
                  named(group.domain)
                ) : (
                  <a href={`/admin/inbox/suspected?domain=${encodeURIComponent(group.domain)}`}>
                    {say(text.open, { domain: named(group.domain) })}
                  </a>
                ),
            },
            {
              id: 'count',
              header: text.columns.count,
              numeric: true,
              cell: ({ count }) => figure(locale, count),
            },
            {
              id: 'first',
              header: text.columns.first,
              cell: ({ firstAt }) => shortDateTime(locale, firstAt),
            },
            { id: 'last', header: text.columns.last, cell: ({ lastAt }) => shortDateTime(locale, lastAt) },
          ]}
        />
      )}
      {one && may(ctx.actor.role, 'inbox.undo') && (
        <CommandForm
          action={undo.bind(null, one.domain, ctx.now.toISOString())}
          text={{
            button: counted(locale, one.count, text.button),
            busy: text.busy,
            refusedWord: deskText[locale].refusedWord,
            errors: errorText[locale],
          }}
          variant="danger"
        >
          <p className="max-w-measure">{text.help}</p>
          <p className="max-w-measure">{text.keeps}</p>
        </CommandForm>
      )}
    </>
  );
});
