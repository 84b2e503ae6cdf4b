import { renderDocument } from '@/app/_server/document';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { FormPage } from '@/components/document/form-page';
import { MessageFrame, PlainText } from '@/components/staff/message-frame';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { env } from '@/lib/env';
import { formText } from '@/lib/format/text/forms';
import { formsDeskText } from '@/lib/format/text/forms-desk';
import { publicText } from '@/lib/format/text/public';
import { fieldsOf } from '@/lib/forms/fields';
import { type FormView, previewForm } from '@/lib/forms/show';
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
        <MessageFrame html={await documentOf(view)} title={text.previewFrame} />
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

/** The very document that people get, to be shown where nothing of it works. */
async function documentOf(view: FormView): Promise<string> {
  const { locale } = view;
  const response = await renderDocument({
    lang: locale,
    title: view.title,
    body: (
      <FormPage
        {...{ view, locale, text: publicText[locale], said: formText[locale] }}
        here={`/forms/${view.slug}`}
        kept={{}}
        faults={[]}
        fields={fieldsOf(view)}
      />
    ),
  });
  return response.text();
}
