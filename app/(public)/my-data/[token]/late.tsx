import { renderDocument } from '@/app/_server/document';
import { languageOf, settingOf, type Visit } from '@/app/_server/public-context';
import { AGAIN, LateRecordsPage } from '@/components/document/link-pages';
import { DomainError } from '@/lib/errors';
import { askAgain } from '@/lib/requests/ask-again';
import { freshPage } from '../../_links/old-link';

/** Answers with `page`, or, where the link is of another day, with the page that gets a fresh one. */
export async function lateOrAnswer(visit: Visit, page: () => Promise<Response>): Promise<Response> {
  try {
    return await page();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'link_expired') throw error;
    const setting = settingOf(visit, languageOf(visit));
    return renderDocument({
      lang: setting.locale,
      title: setting.text.late.title,
      status: 410,
      body: <LateRecordsPage {...setting} action={`/my-data/${visit.token}`} />,
    });
  }
}

/** Whether the form is that page's. */
export const asksAgain = (form: FormData | null) => form?.get('again') === AGAIN.again;

/** Sends a fresh link to the data to the address on file. */
export async function sendAgain(visit: Visit): Promise<Response> {
  await askAgain(visit.ctx, { token: visit.token, link: 'records', kind: 'records_link' });
  return freshPage(visit, { records: true });
}
