import { renderDocument } from '@/app/_server/document';
import { readForm } from '@/app/_server/form-body';
import { languageOf, publicRoute, settingOf, type Visit } from '@/app/_server/public-context';
import { ShortPage } from '@/components/document/rights-pages';
import { DomainError } from '@/lib/errors';
import { siblingLink } from '@/lib/preferences/sibling-link';
import { undoStop } from '@/lib/preferences/undo-stop';

export const dynamic = 'force-dynamic';

const LIMIT = 2_000;

/** A link that is only ever pressed: opened, it says where to go. */
export const GET = publicRoute<'token'>('/undo/{token}', (visit) => latePage(visit));

/** Says yes again to what a message's link has stopped. */
export const POST = publicRoute<'token'>('/undo/{token}', async (visit) => {
  const form = await readForm(visit.request, LIMIT);
  try {
    const { message, locale } = await undoStop(visit.ctx, visit.token, { wording: form?.get('wording') });
    const setting = settingOf(visit, languageOf(visit, locale));
    const { advertiserName: advertiser, purposeName, channel } = message;
    const about = { advertiser, purpose: purposeName[setting.locale], channel };
    const lead = setting.text.done.gave(about);
    const title = setting.text.done.word;
    const stop = siblingLink(visit.token, 'unsubscribe', 'undo');
    const ways = [
      { href: stop, label: setting.text.stop.button(about) },
      { href: stop.replace('/u/', '/fresh/'), label: setting.text.stop.toChoices },
    ];
    return renderDocument({
      lang: setting.locale,
      title,
      body: <ShortPage {...setting} sender={advertiser} title={title} lead={lead} ways={ways} />,
    });
  } catch (error) {
    const late = ['link_expired', 'unknown_wording', 'invalid_input'];
    if (error instanceof DomainError && late.includes(error.code)) return latePage(visit);
    throw error;
  }
});

function latePage(visit: Visit): Promise<Response> {
  const setting = settingOf(visit, languageOf(visit));
  const { title, undo: lead } = setting.text.late;
  const body = <ShortPage {...setting} title={title} lead={lead} />;
  return renderDocument({ lang: setting.locale, title, status: 410, body });
}
