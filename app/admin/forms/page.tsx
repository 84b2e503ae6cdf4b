import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Table } from '@/components/ui/table';
import { figure, say } from '@/lib/format/numbers';
import { formsDeskText } from '@/lib/format/text/forms-desk';
import { listForms } from '@/lib/forms/list';

export const generateMetadata = staffMetadata(({ locale }) => formsDeskText[locale].list.title);

export default staffPage('forms', async ({ ctx, locale }) => {
  const rows = await listForms(ctx);
  const { list: text, states, confirmedOf, noConfirmation } = formsDeskText[locale];
  const create = (
    <ButtonLink variant="primary" href="/admin/forms/new">
      {text.create}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={text.title} lead={<p>{text.lead}</p>} actions={rows.length > 0 && create} />
      {rows.length === 0 ? (
        <EmptyState title={text.empty} action={create}>
          {text.emptyHelp}
        </EmptyState>
      ) : (
        <Table
          caption={text.caption}
          captionHidden
          rows={rows}
          rowKey={(row) => row.slug}
          columns={[
            {
              id: 'title',
              header: text.columns.title,
              names: true,
              cell: ({ slug, titleFr, titleEn }) => (
                <a href={`/admin/forms/${slug}`}>{locale === 'fr' ? titleFr : titleEn}</a>
              ),
            },
            {
              id: 'state',
              header: text.columns.state,
              cell: ({ open }) => (
                <Badge tone={open ? 'yes' : 'plain'}>{open ? states.open : states.closed}</Badge>
              ),
            },
            {
              id: 'sent',
              header: text.columns.sent,
              numeric: true,
              cell: ({ sent }) => figure(locale, sent),
            },
            {
              id: 'confirmed',
              header: text.columns.confirmed,
              numeric: true,
              cell: ({ asked, confirmed, doubleOptIn }) =>
                doubleOptIn || asked > 0
                  ? say(confirmedOf, { confirmed: figure(locale, confirmed), asked: figure(locale, asked) })
                  : noConfirmation,
            },
          ]}
        />
      )}
    </>
  );
});
