import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { keepsMessages } from '@/app/admin/outbox/keeps-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/db/vocabulary';
import { may } from '@/lib/access/permissions';
import { getCampaign, type Progress } from '@/lib/campaigns/get';
import { listRecipients, type Recipient, type ShownState, shownStates } from '@/lib/campaigns/recipients';
import { nameCampaign } from '@/lib/campaigns/summary';
import { counted, figure, shortDateTime } from '@/lib/format/numbers';
import { names } from '@/lib/format/text/names';
import { recipientsText } from '@/lib/format/text/recipients';
import { SendBadge } from '../../_campaign/state-badge';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameCampaign(await ctx(), id));

/** A campaign's recipients and what became of each, all or those in one state. */
export default staffPage('campaigns', async ({ ctx, locale, params: { id = '' }, query }) => {
  const { state, after } = query;
  const { recipients, next } = await listRecipients(ctx, id, { state, after });
  const [{ progress }, name] = await Promise.all([getCampaign(ctx, id), nameCampaign(ctx, id)]);
  const total = Object.values(progress).reduce((sum, count) => sum + count, 0);
  const text = recipientsText[locale];
  const page = `/admin/campaigns/${Number(id)}`;
  const at = (from?: number) =>
    `${page}/sends?${new URLSearchParams({ ...(state && { state }), ...(from && { after: String(from) }) })}`;
  return (
    <>
      <PageHead
        above={<a href={`${page}#progress`}>{name}</a>}
        title={text.sends.title}
        lead={<p>{counted(locale, total, text.sends.lead)}</p>}
      />
      {total === 0 ? (
        <EmptyState title={text.sends.empty.title}>{text.sends.empty.help}</EmptyState>
      ) : (
        <>
          <Filter page={`${page}/sends`} state={state} progress={progress} locale={locale} />
          <Recipients
            rows={recipients}
            {...{ id, locale, outbox: may(ctx.actor.role, 'outbox.read') && keepsMessages() }}
          />
          <Pagination
            label={text.pages}
            previous={after ? { href: at(), label: text.beginning } : undefined}
            next={next ? { href: at(next), label: text.next } : undefined}
          >
            {counted(locale, recipients.length, text.shown)}
          </Pagination>
        </>
      )}
    </>
  );
});

type FilterProps = { page: string; state: string | undefined; progress: Progress; locale: Locale };

function Filter({ page, state, progress, locale }: FilterProps) {
  const { sends: text } = recipientsText[locale];
  const countOf = (one: ShownState) => progress[one === 'handed_off' ? 'handedOff' : one];
  const total = Object.values(progress).reduce((sum, count) => sum + count, 0);
  const choices = [
    { id: undefined, label: text.all, count: total },
    ...shownStates.map((one) => ({ id: one, label: names[locale].manySends[one], count: countOf(one) })),
  ];
  return (
    <nav aria-label={text.filter}>
      <ul className="flex flex-wrap gap-x-6">
        {choices.map(({ id, label, count }) => (
          <li key={label}>
            <a
              href={id ? `${page}?state=${id}` : page}
              aria-current={id === state ? 'page' : undefined}
              className="inline-flex min-h-11 items-center gap-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {label} <span className="tabular-nums">{figure(locale, count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** In a cell that has nothing to say. */
const NOTHING = '–';

type RecipientsProps = { rows: readonly Recipient[]; id: string; locale: Locale; outbox: boolean };

function Recipients({ rows, id, locale, outbox }: RecipientsProps) {
  const { sends: text } = recipientsText[locale];
  const { bases, reasons } = names[locale];
  if (rows.length === 0) return <p>{text.emptyState}</p>;
  return (
    <Table
      caption={text.caption}
      captionHidden
      rows={rows}
      rowKey={(row) => String(row.contactId)}
      columns={[
        { id: 'contact', header: text.contact, names: true, cell: (row) => <code>{row.contact}</code> },
        {
          id: 'state',
          header: text.state,
          cell: ({ state, skipReason }) => (
            <span className="grid">
              <SendBadge state={state} locale={locale} />
              {skipReason && <span className="text-small text-quiet">{reasons[skipReason]}</span>}
            </span>
          ),
        },
        {
          id: 'basis',
          header: text.basis,
          cell: ({ contactId, decision: { basis } }) =>
            basis ? <a href={`/admin/law/trace/${Number(id)}-${contactId}`}>{bases[basis]}</a> : NOTHING,
        },
        {
          id: 'ended',
          header: text.ended,
          cell: (row) => (row.endedAt ? shortDateTime(locale, row.endedAt) : NOTHING),
        },
        ...(outbox
          ? [
              {
                id: 'message',
                header: text.message,
                cell: (row: Recipient) => messageLink(row, id, text.see),
              },
            ]
          : []),
      ]}
    />
  );
}

function messageLink(row: Recipient, id: string, words: string) {
  if (row.state !== 'handed_off') return NOTHING;
  return (
    <a href={`/admin/outbox/${Number(id)}-${row.contactId}`} aria-label={`${words}: ${row.contact}`}>
      {words}
    </a>
  );
}
