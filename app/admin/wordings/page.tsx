import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Table } from '@/components/ui/table';
import { may } from '@/lib/access/permissions';
import { wordingText } from '@/lib/format/text/wordings';
import { listWordings } from '@/lib/wordings/list';

export const generateMetadata = staffMetadata(({ locale }) => wordingText[locale].list.title);

export default staffPage('wordings', async ({ ctx, locale }) => {
  const rows = await listWordings(ctx);
  const { list: text, kinds, states } = wordingText[locale];
  const create = may(ctx.actor.role, 'wordings.draft') && (
    <ButtonLink variant="primary" href="/admin/wordings/new">
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
              id: 'slug',
              header: text.columns.slug,
              names: true,
              cell: ({ slug }) => <a href={`/admin/wordings/${slug}`}>{slug}</a>,
            },
            { id: 'kind', header: text.columns.kind, cell: ({ kind }) => kinds[kind] },
            { id: 'language', header: text.columns.language, cell: (row) => row.locale },
            { id: 'version', header: text.columns.version, numeric: true, cell: ({ version }) => version },
            {
              id: 'state',
              header: text.columns.state,
              cell: ({ approved }) => (
                <Badge tone={approved ? 'yes' : 'wait'}>{approved ? states.approved : states.draft}</Badge>
              ),
            },
          ]}
        />
      )}
    </>
  );
});
