import { renderDocument } from '@/app/_server/document';
import { languageOf, publicRoute, settingOf } from '@/app/_server/public-context';
import { AskPageLink } from '@/components/document/link-pages';
import { readLink } from '@/lib/preferences/read-link';
import { askAgain } from '@/lib/requests/ask-again';
import { freshPage } from '../../_links/old-link';

export const dynamic = 'force-dynamic';

/**
 * From a link that only stops to one that shows: by way of the address on file, since whoever holds the first is not always the
 * one that it was sent to.
 */
export const GET = publicRoute<'token'>('/fresh/{token}', async (visit) => {
  readLink(visit.token, 'unsubscribe');
  const setting = settingOf(visit, languageOf(visit));
  return renderDocument({
    lang: setting.locale,
    title: setting.text.expired.fresh,
    body: <AskPageLink {...setting} />,
  });
});

/** Sends it. */
export const POST = publicRoute<'token'>('/fresh/{token}', async (visit) => {
  await askAgain(visit.ctx, { token: visit.token, link: 'unsubscribe', kind: 'page_link' });
  return freshPage(visit, { records: false });
});
