import { renderDocument } from '@/app/_server/document';
import { askedLanguage, languageOf, publicRoute, settingOf } from '@/app/_server/public-context';
import { ComplainPage } from '@/components/document/rights-pages';
import { authorityOf } from '@/lib/format/authorities';
import { openComplaint } from '@/lib/requests/records';
import { unlessExpired } from '../../../_links/old-link';

export const dynamic = 'force-dynamic';

/** Whom to write to, and which authority to turn to. */
export const GET = publicRoute<'token'>('/preferences/{token}/complain', (visit) =>
  unlessExpired(visit, 'preferences', async () => {
    const { person, holders, sender, locale: own } = await openComplaint(visit.ctx, visit.token);
    const setting = settingOf(visit, languageOf(visit, own));
    const asked = askedLanguage(visit.url);
    return renderDocument({
      lang: setting.locale,
      title: setting.text.complain.title,
      body: (
        <ComplainPage
          {...setting}
          {...(sender && { sender: sender.name, face: sender.face })}
          holders={holders}
          authority={authorityOf(person.country, setting.locale)}
          back={`/preferences/${visit.token}${asked ? `?lang=${asked}` : ''}`}
        />
      ),
    });
  }),
);
