import { renderDocument } from '@/app/_server/document';
import { askedLanguage, languageOf, publicRoute, settingOf } from '@/app/_server/public-context';
import { HistoryPage } from '@/components/document/history-page';
import { showHistory } from '@/lib/preferences/history';
import { unlessExpired } from '../../../_links/old-link';

export const dynamic = 'force-dynamic';

/** All that the person said and all that was sent to them. */
export const GET = publicRoute<'token'>('/preferences/{token}/history', (visit) =>
  unlessExpired(visit, 'preferences', async () => {
    const history = await showHistory(visit.ctx, visit.token);
    const setting = settingOf(visit, languageOf(visit, history.locale));
    const asked = askedLanguage(visit.url);
    return renderDocument({
      lang: setting.locale,
      title: setting.text.history.title,
      body: (
        <HistoryPage
          {...setting}
          history={history}
          back={`/preferences/${visit.token}${asked ? `?lang=${asked}` : ''}`}
        />
      ),
    });
  }),
);
