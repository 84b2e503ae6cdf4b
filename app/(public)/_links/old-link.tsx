import { renderDocument } from '@/app/_server/document';
import { languageOf, settingOf, type Visit } from '@/app/_server/public-context';
import { AGAIN, ExpiredPage, FreshPage, STOP_ALL, StoppedAllPage } from '@/components/document/link-pages';
import { DomainError } from '@/lib/errors';
import { lifeInDays } from '@/lib/links/keys';
import { stopAll } from '@/lib/preferences/stop-all';
import { askAgain } from '@/lib/requests/ask-again';

type ShowingLink = 'preferences' | 'why';

/** The page of a link whose time is over. It is in the browser's language, as the person's would show something of them. */
function expiredPage(visit: Visit, link: ShowingLink): Promise<Response> {
  const setting = settingOf(visit, languageOf(visit));
  const days = lifeInDays[link];
  return renderDocument({
    lang: setting.locale,
    title: setting.text.expired.title(days),
    status: 410,
    body: <ExpiredPage {...setting} days={days} action={`/${link}/${visit.token}`} />,
  });
}

/** Answers with `page`, or, where the link has run out, with the page that still helps. */
export async function unlessExpired(
  visit: Visit,
  link: ShowingLink,
  page: () => Promise<Response>,
): Promise<Response> {
  try {
    return await page();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'link_expired') return expiredPage(visit, link);
    throw error;
  }
}

/** What the buttons of such a page do; null where the form is of another page. */
export async function answerOldLink(
  visit: Visit,
  form: FormData | null,
  link: ShowingLink,
): Promise<Response | null> {
  const wanted = form?.get('again');
  if (wanted === AGAIN.again) {
    await askAgain(visit.ctx, { token: visit.token, link, kind: 'page_link' });
    return freshPage(visit, { records: false });
  }
  if (wanted !== STOP_ALL.again) return null;
  await stopAll(visit.ctx, visit.token, link);
  const setting = settingOf(visit, languageOf(visit));
  return renderDocument({
    lang: setting.locale,
    title: setting.text.stoppedAll.title,
    body: <StoppedAllPage {...setting} />,
  });
}

/** That a link is on its way, to the person's page or to their data. */
export function freshPage(
  visit: Visit,
  { records, own }: { records: boolean; own?: 'fr' | 'en' },
): Promise<Response> {
  const setting = settingOf(visit, languageOf(visit, own));
  return renderDocument({
    lang: setting.locale,
    title: setting.text.fresh.title,
    body: <FreshPage {...setting} records={records} days={lifeInDays.preferences} />,
  });
}
