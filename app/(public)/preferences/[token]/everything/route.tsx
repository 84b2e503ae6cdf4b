import { renderDocument } from '@/app/_server/document';
import { askedLanguage, languageOf, publicRoute, settingOf } from '@/app/_server/public-context';
import { EverythingPage } from '@/components/document/everything-page';
import { showFrame } from '@/lib/preferences/show-frame';
import { unlessExpired } from '../../../_links/old-link';

export const dynamic = 'force-dynamic';

/** The one question before everything stops. Its button sends to the person's page, which says that it has. */
export const GET = publicRoute<'token'>('/preferences/{token}/everything', (visit) =>
  unlessExpired(visit, 'preferences', async () => {
    const { locale: own, sender } = await showFrame(visit.ctx, visit.token);
    const setting = settingOf(visit, languageOf(visit, own));
    const asked = askedLanguage(visit.url);
    return renderDocument({
      lang: setting.locale,
      title: setting.text.everything.title,
      body: (
        <EverythingPage
          {...setting}
          {...(sender && { sender: sender.name, face: sender.face })}
          back={`/preferences/${visit.token}${asked ? `?lang=${asked}` : ''}`}
        />
      ),
    });
  }),
);
