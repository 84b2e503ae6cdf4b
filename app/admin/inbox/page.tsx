import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { counted } from '@/lib/format/numbers';
import { inboxText } from '@/lib/format/text/inbox';
import { type Inbox, readInbox } from '@/lib/inbound/read-inbox';
import { ArrivalsTable } from './_inbox/arrivals-table';
import { DayCard } from './_inbox/day-card';
import { Warnings } from './_inbox/warnings';

export const generateMetadata = staffMetadata(({ locale }) => inboxText[locale].title);

const FILTERS = ['all', 'read', 'untied', 'suspected'] as const;

const addressOf = (filter: Inbox['filter'], before?: number | null) => {
  const query = new URLSearchParams({
    ...(filter !== 'all' && { filter }),
    ...(before && { before: String(before) }),
  }).toString();
  return `/admin/inbox${query ? `?${query}` : ''}`;
};

/** What came back, what it did, and how soon. */
export default staffPage('inbox', async ({ ctx, locale, query: { filter, before } }) => {
  const inbox = await readInbox(ctx, { filter, before });
  const text = inboxText[locale];
  const shown = counted(locale, inbox.arrivals.length, text.list.shown);
  return (
    <>
      <PageHead title={text.title} lead={<p>{text.lead}</p>} />
      <Warnings inbox={inbox} locale={locale} />
      <DayCard sums={inbox.sums} locale={locale} />
      <Card title={text.list.title}>
        <nav aria-label={text.list.filterLabel}>
          <ul className="flex flex-wrap gap-x-6">
            {FILTERS.map((name) => (
              <li key={name}>
                <a
                  href={addressOf(name)}
                  aria-current={name === inbox.filter ? 'true' : undefined}
                  className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {text.list.filters[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {inbox.arrivals.length === 0 ? (
          <EmptyState title={text.list.none}>{text.list.noneHelp}</EmptyState>
        ) : (
          <>
            <ArrivalsTable locale={locale} rows={inbox.arrivals} caption={text.list.title} />
            <Pagination
              label={text.list.pages}
              previous={before ? { href: addressOf(inbox.filter), label: text.list.newest } : undefined}
              next={
                inbox.next ? { href: addressOf(inbox.filter, inbox.next), label: text.list.older } : undefined
              }
            >
              {shown}
            </Pagination>
          </>
        )}
      </Card>
    </>
  );
});
