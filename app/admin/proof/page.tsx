import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { RecordForm } from '@/components/staff/record-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/db/vocabulary';
import { may } from '@/lib/access/permissions';
import { figure, say, shortDateTime } from '@/lib/format/numbers';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { proofText } from '@/lib/format/text/proof';
import { type ListedImport, listConsentImports } from '@/lib/imports/list';
import { type ListedCheckpoint, listCheckpoints } from '@/lib/proof/list-checkpoints';
import { listPeople } from '@/lib/proof/people';
import { find } from './actions';

export const generateMetadata = staffMetadata(({ locale }) => proofText[locale].title);

const numbersIn = (text: string | undefined) => (text ?? '').split('-').map(Number).filter(Number.isInteger);

/** Where an answer to "prove it" begins. */
export default staffPage('proof', async ({ ctx, locale, query }) => {
  const text = proofText[locale];
  const several = query['people'] === undefined ? [] : await listPeople(ctx, numbersIn(query['people']));
  const [checkpoints, imports] = await Promise.all([listCheckpoints(ctx), listConsentImports(ctx)]);
  return (
    <>
      {query['undone'] !== undefined && (
        <Notice kind="success" word={say(text.imports.done, { number: Number(query['undone']) })} live />
      )}
      <PageHead title={text.title} lead={<p>{text.lead}</p>} />
      {several.length > 0 && (
        <Card title={text.find.several}>
          <ul>
            {several.map(({ number, name, externalId }) => (
              <li key={number}>
                <a href={`/admin/proof/people/${number}`} className="inline-flex min-h-11 items-center">
                  {name}, {externalId}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <RecordForm
        action={find}
        parts={[
          {
            ...{ id: 'find', title: text.find.title },
            fields: [
              {
                kind: 'line',
                name: 'who',
                label: text.find.who,
                hint: text.find.hint,
                fault: text.find.fault,
              },
            ],
          },
        ]}
        initial={{}}
        submit={text.find.button}
        desk={deskText[locale]}
        errors={errorText[locale]}
      />
      <Checkpoints rows={checkpoints} locale={locale} />
      <Imports rows={imports} locale={locale} undoes={may(ctx.actor.role, 'consent.record')} />
    </>
  );
});

function Checkpoints({ rows, locale }: { rows: readonly ListedCheckpoint[]; locale: Locale }) {
  const { checkpoints: text } = proofText[locale];
  return (
    <Card title={text.title}>
      <p className="max-w-measure text-quiet">{text.help}</p>
      {rows.length === 0 ? (
        <EmptyState title={text.none}>{text.noneHelp}</EmptyState>
      ) : (
        <Table
          caption={text.caption}
          captionHidden
          rows={rows}
          rowKey={({ number }) => String(number)}
          columns={[
            { id: 'number', header: text.columns.number, cell: ({ number }) => number, names: true },
            { id: 'at', header: text.columns.at, cell: ({ at }) => shortDateTime(locale, at) },
            {
              id: 'chains',
              header: text.columns.chains,
              numeric: true,
              cell: (row) => figure(locale, row.chains),
            },
            {
              id: 'root',
              header: text.columns.root,
              cell: ({ root }) => <code title={root}>{root.slice(0, 12)}…</code>,
            },
            { id: 'delivered', header: text.columns.delivered, numeric: true, cell: (row) => row.delivered },
          ]}
        />
      )}
      <p>
        <a href="/.well-known/aval/checkpoints" className="inline-flex min-h-11 items-center">
          {text.public}
        </a>
      </p>
    </Card>
  );
}

function Imports({
  rows,
  locale,
  undoes,
}: {
  rows: readonly ListedImport[];
  locale: Locale;
  undoes: boolean;
}) {
  const { imports: text } = proofText[locale];
  return (
    <Card title={text.title}>
      <p className="max-w-measure text-quiet">{text.help}</p>
      {rows.length === 0 ? (
        <EmptyState title={text.none} />
      ) : (
        <Table
          caption={text.caption}
          captionHidden
          rows={rows}
          rowKey={({ number }) => String(number)}
          columns={[
            { id: 'number', header: text.columns.number, cell: ({ number }) => number, names: true },
            { id: 'at', header: text.columns.at, cell: ({ at }) => shortDateTime(locale, at) },
            {
              id: 'given',
              header: text.columns.given,
              numeric: true,
              cell: (row) => figure(locale, row.given),
            },
            {
              id: 'state',
              header: text.columns.state,
              cell: ({ undoneAt, number }) =>
                undoneAt ? (
                  <Badge tone="plain">{text.undone}</Badge>
                ) : undoes ? (
                  <a href={`/admin/proof/imports/${number}`}>{text.undo}</a>
                ) : (
                  <Badge tone="yes">{text.stands}</Badge>
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}
