import { renderDocument } from '@/app/_server/document';
import { askedLanguage, settingOf, type Visit } from '@/app/_server/public-context';
import { GonePage, StopPage, StoppedPage, type Undo } from '@/components/document/stop-page';
import type { Stands } from '@/lib/audience/standing';
import { dayInWords, timeOfDay } from '@/lib/format/dates';
import type { About } from '@/lib/format/text/public';
import type { LinkSubject } from '@/lib/links/token';
import type { Opposed } from '@/lib/preferences/oppose';
import type { LinkedMessage } from '@/lib/preferences/read-link';
import { undoLink } from '@/lib/preferences/undo-link';
import type { ConsentText } from '@/lib/wordings/consent-text';

type Locale = 'fr' | 'en';
type Known = { link: LinkSubject; message: LinkedMessage; locale: Locale };

/** Sent by the page's own button, with the page's language; no mail client sends it. */
export const PAGE_FIELD = 'page';

/** For machines: that it is done. The same for everybody, as no one reads it and it may be logged on its way. */
export function confirmation(): Response {
  return new Response('Done: these messages are stopped.\nFait : ces messages sont arrêtés.\n', {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  });
}

export function stopPage(
  visit: Visit,
  { message, locale, stands }: Omit<Known, 'link'> & { stands: Stands },
) {
  const setting = settingOf(visit, locale);
  const about = aboutOf(message, locale);
  const { standing, at } = stands;
  const isStopped = standing === 'objected' || standing === 'withdrawn' || standing === 'refused';
  return renderDocument({
    lang: locale,
    title: setting.text.stop.title(about),
    body: (
      <StopPage
        {...setting}
        about={about}
        stoppedOn={isStopped && at ? dayInWords(at, locale) : null}
        choicesHref={choicesHref(visit)}
        pageField={PAGE_FIELD}
      />
    ),
  });
}

export function stoppedPage(
  visit: Visit,
  { link, message, locale, outcome, wording }: Known & { outcome: Opposed; wording: ConsentText | null },
) {
  const setting = settingOf(visit, locale);
  const { stopped } = setting.text;
  const about = aboutOf(message, locale);
  const moment = [dayInWords(outcome.at, locale), timeOfDay(outcome.at, locale)] as const;
  return renderDocument({
    lang: locale,
    title: stopped.title(about),
    body: (
      <StoppedPage
        {...setting}
        about={about}
        since={outcome.already ? stopped.still(...moment) : stopped.since(...moment)}
        undo={wording && undoOf(wording, undoLink(link, visit.ctx.now))}
        choicesHref={choicesHref(visit)}
      />
    ),
  });
}

export function gonePage(visit: Visit, locale: Locale) {
  const setting = settingOf(visit, locale);
  return renderDocument({ lang: locale, title: setting.text.gone.title, body: <GonePage {...setting} /> });
}

function aboutOf({ advertiserName, purposeName, channel }: LinkedMessage, locale: Locale): About {
  return { advertiser: advertiserName, purpose: purposeName[locale], channel };
}

/** A yes for exactly what was stopped, with the text that is shown beside the button. */
function undoOf(wording: ConsentText, action: string): Undo {
  return { action, wording: wording.text, fields: { wording: String(wording.id) } };
}

/** Where a link to the person's page is sent from: a link that stops shows nothing, so it does not lead there by itself. */
function choicesHref({ url, token }: Visit): string {
  const asked = askedLanguage(url);
  return `/fresh/${token}${asked ? `?lang=${asked}` : ''}`;
}
