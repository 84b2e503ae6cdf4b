import { renderDocument } from '@/app/_server/document';
import { languageOf, publicRoute, settingOf } from '@/app/_server/public-context';
import { HomePage } from '@/components/document/home-page';

export const dynamic = 'force-dynamic';

/** For those who come without a link. */
export const GET = publicRoute('/', async (visit) => {
  const setting = settingOf(visit, languageOf(visit));
  return renderDocument({
    lang: setting.locale,
    title: `${setting.text.home.title} · Aval`,
    body: <HomePage {...setting} />,
  });
});
