import { renderDocument } from '@/app/_server/document';
import { askedLanguage, languageOf, publicRoute, settingOf } from '@/app/_server/public-context';
import { AskRecordsPage } from '@/components/document/link-pages';
import { showFrame } from '@/lib/preferences/show-frame';
import { askAgain } from '@/lib/requests/ask-again';
import { freshPage, unlessExpired } from '../../../_links/old-link';

export const dynamic = 'force-dynamic';

/** What a link to one's data is for, before it is sent. */
export const GET = publicRoute<'token'>('/preferences/{token}/data', (visit) =>
  unlessExpired(visit, 'preferences', async () => {
    const { locale: own, sender } = await showFrame(visit.ctx, visit.token);
    const setting = settingOf(visit, languageOf(visit, own));
    const asked = askedLanguage(visit.url);
    return renderDocument({
      lang: setting.locale,
      title: setting.text.ask.title,
      body: (
        <AskRecordsPage
          {...setting}
          {...(sender && { sender: sender.name, face: sender.face })}
          back={`/preferences/${visit.token}${asked ? `?lang=${asked}` : ''}`}
        />
      ),
    });
  }),
);

/** Has it sent to the address on file. */
export const POST = publicRoute<'token'>('/preferences/{token}/data', (visit) =>
  unlessExpired(visit, 'preferences', async () => {
    const { locale } = await showFrame(visit.ctx, visit.token);
    await askAgain(visit.ctx, { token: visit.token, link: 'preferences', kind: 'records_link' });
    return freshPage(visit, { records: true, own: locale });
  }),
);
