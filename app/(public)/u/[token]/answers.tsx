import { renderDocument } from '@/app/_server/document';
import { askedLanguage, settingOf, type Visit } from '@/app/_server/public-context';
import { KeptPage, PlainStopPage } from '@/components/document/plain-stop-page';
import { GonePage, StopPage, StoppedPage, type Undo, UndonePage } from '@/components/document/stop-page';
import { type Stands, stoppedSince } from '@/lib/audience/standing';
import { dayInWords, timeOfDay } from '@/lib/format/dates';
import type { About } from '@/lib/format/text/public';
import type { LinkSubject } from '@/lib/links/token';
import type { LinkedMessage } from '@/lib/preferences/read-link';
import { pageStamp } from '@/lib/preferences/suspicion';
import { takeBackStamp } from '@/lib/preferences/take-back';
import { undoLink } from '@/lib/preferences/undo-link';
import type { Withdrawn } from '@/lib/preferences/withdraw';
import type { ConsentText } from '@/lib/wordings/consent-text';

type Locale = 'fr' | 'en';
type Known = { link: LinkSubject; message: LinkedMessage; locale: Locale };

/** Sent by the page's own button, with the page's language; no mail client sends it. */
export const PAGE_FIELD = 'page';
/** When the page was shown. */
export const STAMP_FIELD = 'shown';
/** Which press is taken back. */
export const UNDO_FIELD = 'undo';

const CONFIRMATION = 'Done: these messages are stopped.\nFait : ces messages sont arrêtés.\n';

/** For machines: that it is done. The same for everybody, as no one reads it and it may be logged on its way. */
export function confirmation(): Response {
  return new Response(CONFIRMATION, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  });
}

const fieldsOf = ({ token, ctx }: Visit, locale: Locale) => ({
  [PAGE_FIELD]: locale,
  [STAMP_FIELD]: pageStamp(token, ctx.now),
});

export function stopPage(
  visit: Visit,
  { message, locale, stands }: Omit<Known, 'link'> & { stands: Stands },
) {
  const setting = settingOf(visit, locale);
  const about = aboutOf(message, locale);
  const stoppedAt = stoppedSince(stands);
  const { stop } = setting.text;
  return renderDocument({
    lang: locale,
    title: stoppedAt ? stop.stoppedTitle(about) : stop.title(about),
    body: (
      <StopPage
        {...setting}
        about={about}
        stoppedOn={stoppedAt && dayInWords(stoppedAt, locale)}
        choicesHref={choicesHref(visit)}
        fields={fieldsOf(visit, locale)}
      />
    ),
  });
}

/** The same button while the database is away. */
export function plainStopPage(visit: Visit, locale: Locale) {
  const setting = settingOf(visit, locale);
  return renderDocument({
    lang: locale,
    title: setting.text.plain.title,
    body: <PlainStopPage {...setting} fields={fieldsOf(visit, locale)} />,
  });
}

export function keptPage(visit: Visit, locale: Locale, withdrawn: Withdrawn) {
  const setting = settingOf(visit, locale);
  const { plain, stopped } = setting.text;
  const since = stopped.since(dayInWords(withdrawn.at, locale), timeOfDay(withdrawn.at, locale));
  return renderDocument({
    lang: locale,
    title: plain.stopped,
    body: <KeptPage {...setting} title={plain.stopped} since={since} />,
  });
}

export function stoppedPage(
  visit: Visit,
  { link, message, locale, outcome, wording }: Known & { outcome: Withdrawn; wording: ConsentText | null },
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
        undo={wording ? undoOf(wording, undoLink(link, visit.ctx.now)) : takeBack(visit, locale, outcome)}
        choicesHref={choicesHref(visit)}
      />
    ),
  });
}

export function undonePage(visit: Visit, { message, locale }: Omit<Known, 'link'>) {
  const setting = settingOf(visit, locale);
  const about = aboutOf(message, locale);
  return renderDocument({
    lang: locale,
    title: setting.text.undone.title(about),
    body: <UndonePage {...setting} about={about} choicesHref={choicesHref(visit)} />,
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

/** Only beside the press that did it: whoever opens the link later finds no button that undoes a no. */
function takeBack({ token, url }: Visit, locale: Locale, { already, seq, at }: Withdrawn): Undo | null {
  if (already || seq === null) return null;
  const action = `/u/${token}/undo${askedLanguage(url) ? `?lang=${locale}` : ''}`;
  return {
    action,
    wording: null,
    fields: { [PAGE_FIELD]: locale, [UNDO_FIELD]: takeBackStamp(token, { at, seq }) },
  };
}

/** Where a link to the person's page is sent from: a link that stops shows nothing, so it does not lead there by itself. */
function choicesHref({ url, token }: Visit): string {
  const asked = askedLanguage(url);
  return `/fresh/${token}${asked ? `?lang=${asked}` : ''}`;
}
