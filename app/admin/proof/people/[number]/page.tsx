import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Table } from '@/components/ui/table';
import { may } from '@/lib/access/permissions';
import { counted, day, say, shortDateTime } from '@/lib/format/numbers';
import { names } from '@/lib/format/text/names';
import { meansOf, proofText } from '@/lib/format/text/proof';
import { personProof } from '@/lib/proof/people';
import { receiptLink } from '@/lib/proof/receipt';

export const generateMetadata = staffMetadata(({ locale }) => proofText[locale].title);

/** Everything that one person said and was told, each act with its receipt. */
export default staffPage('proof', async ({ ctx, locale, params: { number = '' }, query }) => {
  const person = await personProof(ctx, Number(number) || 0);
  const { person: text, title, acts } = proofText[locale];
  const { role } = ctx.actor;
  const page = `/admin/proof/people/${person.number}`;
  const { advertisers, purposes } = person.called;
  const every = (slug: string, name: string | undefined) => (slug === '*' ? text.every : (name ?? slug));
  return (
    <>
      {query['done'] === 'entered' && <Notice kind="success" word={text.done} live />}
      <PageHead
        above={<a href="/admin/proof">{title}</a>}
        title={person.name}
        lead={
          <p>
            {person.erasedAt
              ? say(text.erased, { when: day(locale, person.erasedAt) })
              : counted(locale, person.events.length, text.lead)}
          </p>
        }
      />
      {person.events.length === 0 ? (
        <EmptyState title={text.none} />
      ) : (
        <Table
          caption={text.caption}
          captionHidden
          rows={person.events}
          rowKey={({ seq }) => String(seq)}
          columns={[
            { id: 'act', header: text.columns.act, cell: ({ act }) => acts[act], names: true },
            {
              id: 'about',
              header: text.columns.about,
              cell: ({ advertiser, purpose, channel }) =>
                say(text.from, {
                  advertiser: every(advertiser, advertisers.get(advertiser)),
                  purpose: every(purpose, purposes.get(purpose)?.[locale]),
                  channel: meansOf(locale, channel, names[locale].channels),
                }),
            },
            { id: 'at', header: text.columns.at, cell: ({ at }) => shortDateTime(locale, at) },
            { id: 'how', header: text.columns.how, cell: ({ method, source }) => method ?? source },
            {
              id: 'receipt',
              header: text.columns.receipt,
              cell: ({ seq }) => (
                <a href={`${receiptLink({ contactId: person.number, seq }, ctx.now)}?lang=${locale}`}>
                  {say(text.receipt, { number: seq })}
                </a>
              ),
            },
          ]}
        />
      )}
      <ButtonRow>
        {!person.erasedAt && may(role, 'consent.record') && (
          <ButtonLink href={`${page}/choice`}>{text.enter}</ButtonLink>
        )}
        <ButtonLink href={`${page}/bundle`}>{text.export}</ButtonLink>
        {person.erasedAt ? (
          <ButtonLink href={`/admin/proof/erasures/${person.number}`}>{text.certificate}</ButtonLink>
        ) : (
          may(role, 'people.erase') && <ButtonLink href={`${page}/erase`}>{text.erase}</ButtonLink>
        )}
      </ButtonRow>
    </>
  );
});
