import { readForm } from '@/app/_server/form-body';
import { askedLanguage, languageOf, publicRoute, type Visit } from '@/app/_server/public-context';
import { standingOf } from '@/lib/audience/standing';
import { readLink, readLinkedMessage } from '@/lib/preferences/read-link';
import { withdrawByLink } from '@/lib/preferences/withdraw';
import { consentText } from '@/lib/wordings/consent-text';
import { confirmation, gonePage, PAGE_FIELD, stopPage, stoppedPage } from './answers';

export const dynamic = 'force-dynamic';

/** In bytes. What a mail client sends has thirty; nine thousand are somebody's attempt at something else. */
const LIMIT = 8_999;

/** Shows the page with the one button, and writes nothing: programs that guard mailboxes open every link. */
export const GET = publicRoute<'token'>('/u/{token}', async (visit) => {
  const { ctx, token } = visit;
  const link = readLink(token, 'unsubscribe');
  const linked = await readLinkedMessage(ctx.db, link);
  if (!linked) return gonePage(visit, languageOf(visit));
  const { message } = linked;
  const stands = await standingOf(ctx.db, link.contactId, scopeOf(message), ctx.now);
  return stopPage(visit, { message, stands, locale: languageOf(visit, linked.locale) });
});

/**
 * Withdraws at once, whoever sends it and whatever the body is (RFC 8058): the token is the only thing that counts. Mail
 * clients get a line of text, the page's own button a page.
 */
export const POST = publicRoute<'token'>('/u/{token}', async (visit) => {
  const { ctx, token } = visit;
  // Before the body is read: what is not genuine has one answer, whatever it carries.
  const link = readLink(token, 'unsubscribe');
  const form = await readForm(visit.request, LIMIT);
  const withdrawn = await withdrawByLink(ctx, token);
  const locale = pageLanguage(visit, form);
  if (locale === null) return confirmation();
  if (!withdrawn) return gonePage(visit, locale);
  const { message, outcome } = withdrawn;
  const wording = await consentText(ctx.db, scopeOf(message), locale);
  return stoppedPage(visit, { link, message, outcome, wording, locale });
});

const scopeOf = ({ advertiserId, purposeId, channel }: Parameters<typeof standingOf>[2]) => ({
  advertiserId,
  purposeId,
  channel,
});

/** The language of the page that sent the form; null where no page of ours did. */
function pageLanguage(visit: Visit, form: FormData | null): 'fr' | 'en' | null {
  const sent = form?.get(PAGE_FIELD) ?? null;
  if (sent === null) return null;
  return askedLanguage(visit.url) ?? (sent === 'fr' || sent === 'en' ? sent : languageOf(visit));
}
