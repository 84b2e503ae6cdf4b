import { renderDocument } from '@/app/_server/document';
import { languageOf, publicRoute, settingOf } from '@/app/_server/public-context';
import { ErasePage, ShortPage } from '@/components/document/rights-pages';
import { eraseMe } from '@/lib/requests/erase-me';
import { openRecords } from '@/lib/requests/records';
import { lateOrAnswer } from '../late';

export const dynamic = 'force-dynamic';

/** What would go, and what stays and why. */
export const GET = publicRoute<'token'>('/my-data/{token}/erase', (visit) =>
  lateOrAnswer(visit, async () => {
    const { sender, locale } = await openRecords(visit.ctx, visit.token);
    const setting = settingOf(visit, languageOf(visit, locale));
    return renderDocument({
      lang: setting.locale,
      title: setting.text.erase.title,
      body: (
        <ErasePage
          {...setting}
          {...(sender && { sender: sender.name, face: sender.face })}
          back={`/my-data/${visit.token}?lang=${setting.locale}`}
        />
      ),
    });
  }),
);

/** Erases at once; nothing is sent from now on. */
export const POST = publicRoute<'token'>('/my-data/{token}/erase', (visit) =>
  lateOrAnswer(visit, async () => {
    const { locale } = await openRecords(visit.ctx, visit.token);
    await eraseMe(visit.ctx, visit.token);
    const setting = settingOf(visit, languageOf(visit, locale));
    const { doneTitle: title, doneLead: lead } = setting.text.erase;
    return renderDocument({
      lang: setting.locale,
      title,
      body: <ShortPage {...setting} here="/" title={title} lead={lead} />,
    });
  }),
);
