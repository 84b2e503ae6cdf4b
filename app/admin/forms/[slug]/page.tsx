import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { PlainText } from '@/components/staff/message-frame';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { env } from '@/lib/env';
import { formsDeskText } from '@/lib/format/text/forms-desk';
import { previewForm, previewKey } from '@/lib/forms/show';
import { frameSnippet, htmlSnippet } from '@/lib/forms/snippet';

export const generateMetadata = staffMetadata(({ locale }) => formsDeskText[locale].list.title);

export default staffPage('forms', async ({ ctx, locale, params: { slug = '' }, query }) => {
  const { row, ...view } = await previewForm(ctx, slug, locale);
  const text = formsDeskText[locale];
  const { APP_URL } = env();
  return (
    <>
      {query['done'] === 'put' && (
        <Notice kind="success" word={text.done.word} live>
          <p>{text.done.put}</p>
        </Notice>
      )}
      <PageHead
        above={<a href="/admin/forms">{text.list.title}</a>}
        title={view.title}
        lead={
          <Badge tone={row.open ? 'yes' : 'plain'}>{row.open ? text.states.open : text.states.closed}</Badge>
        }
        actions={
          <>
            <ButtonLink href={`/admin/forms/${slug}/edit`}>{text.change}</ButtonLink>
            {row.open && <ButtonLink href={`/forms/${slug}?lang=${locale}`}>{text.see}</ButtonLink>}
          </>
        }
      />
      {view.sections.length === 0 && <Notice kind="warning" word={text.nothing} />}
      <DescriptionList
        items={[
          {
            id: 'address',
            term: text.facts.address,
            value: <span className="wrap-anywhere">{`${APP_URL}/forms/${slug}`}</span>,
          },
          { id: 'doubleOptIn', term: text.facts.doubleOptIn, value: row.doubleOptIn ? text.yes : text.no },
          {
            id: 'wordings',
            term: text.facts.wordings,
            value: (
              <ul>
                {row.wordings.map((wording) => (
                  <li key={wording}>
                    <a href={`/admin/wordings/${wording}`}>{wording}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <Card title={text.preview}>
        <p className="text-quiet">{text.previewHelp}</p>
        <iframe
          sandbox=""
          src={`/forms/${slug}?embed&lang=${locale}&preview=${previewKey(slug)}`}
          title={text.previewFrame}
          className="h-130 w-full border border-edge bg-leaf"
        />
      </Card>
      {view.sections.length > 0 && (
        <Card title={text.embed}>
          <p className="max-w-measure">{text.embedHelp}</p>
          <h3>{text.frame}</h3>
          <PlainText>{frameSnippet(view, APP_URL)}</PlainText>
          <h3>{text.html}</h3>
          <p className="max-w-measure text-quiet">{text.htmlHelp}</p>
          <PlainText>{htmlSnippet(view, APP_URL)}</PlainText>
        </Card>
      )}
    </>
  );
});
