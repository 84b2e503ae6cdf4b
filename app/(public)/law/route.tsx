import { renderDocument } from '@/app/_server/document';
import { askedLanguage, languageOf, publicRoute, settingOf } from '@/app/_server/public-context';
import { lawText } from '@/lib/format/text/law';
import { readLaw } from '@/lib/stance/read-law';
import { LawDocument } from './document';

export const dynamic = 'force-dynamic';

/** A readable copy of the law that decides, for anybody. */
export const GET = publicRoute('/law', async (visit) => {
  const locale = languageOf(visit);
  const setting = settingOf(visit, locale);
  const { searchParams } = visit.url;
  const view = await readLaw(visit.ctx.db, visit.ctx.now, {
    country: searchParams.get('country') ?? undefined,
    on: searchParams.get('on') ?? undefined,
  });
  return renderDocument({
    lang: locale,
    title: `${lawText[locale].publicTitle} · Aval`,
    body: <LawDocument setting={setting} view={view} lang={askedLanguage(visit.url)} />,
  });
});
