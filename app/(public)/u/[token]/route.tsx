import { readForm } from '@/app/_server/form-body';
import { askedLanguage, languageOf, publicRoute, type Visit } from '@/app/_server/public-context';
import { standingOf } from '@/lib/audience/standing';
import { readLink, readLinkedMessage } from '@/lib/preferences/read-link';
import { suspicionOf } from '@/lib/preferences/suspicion';
import { type Came, withdrawByLink } from '@/lib/preferences/withdraw';
import { awaySince } from '@/lib/spool/reach';
import { answerWithin, isUnreachable } from '@/lib/unreachable';
import { consentText } from '@/lib/wordings/consent-text';
import {
  confirmation,
  gonePage,
  keptPage,
  PAGE_FIELD,
  plainStopPage,
  STAMP_FIELD,
  stopPage,
  stoppedPage,
} from './answers';

export const dynamic = 'force-dynamic';

/** In bytes. What a mail client sends has thirty; nine thousand are somebody's attempt at something else. */
const LIMIT = 8_999;

/** How long a page waits for what the database knows of its message, in milliseconds, before it does without. */
const PATIENCE_MS = 4000;

/** Shows the page with the one button, and writes nothing: programs that guard mailboxes open every link. */
export const GET = publicRoute<'token'>('/u/{token}', async (visit) => {
  const link = readLink(visit.token, 'unsubscribe');
  return orWithout(
    () => namedPage(visit, link),
    () => plainStopPage(visit, languageOf(visit)),
  );
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
  const withdrawn = await withdrawByLink(ctx, token, cameBy(visit, form));
  const locale = pageLanguage(visit, form);
  if (locale === null) return confirmation();
  if (!withdrawn) return gonePage(visit, locale);
  if (withdrawn.kept) return keptPage(visit, locale, withdrawn);
  return orWithout(
    async () => {
      const linked = await readLinkedMessage(ctx.db, link);
      if (!linked) return gonePage(visit, locale);
      const { message } = linked;
      const wording = await consentText(ctx.db, scopeOf(message), locale);
      return stoppedPage(visit, { link, message, outcome: withdrawn, wording, locale });
    },
    () => keptPage(visit, locale, withdrawn),
  );
});

async function namedPage(visit: Visit, link: ReturnType<typeof readLink>): Promise<Response> {
  const { ctx } = visit;
  const linked = await readLinkedMessage(ctx.db, link);
  if (!linked) return gonePage(visit, languageOf(visit));
  const { message } = linked;
  const stands = await standingOf(ctx.db, link.contactId, scopeOf(message), ctx.now);
  return stopPage(visit, { message, stands, locale: languageOf(visit, linked.locale) });
}

/** The page that the database's knowledge makes, or the plain one while it is away. */
async function orWithout(full: () => Promise<Response>, plain: () => Promise<Response>): Promise<Response> {
  if (awaySince() !== null) return plain();
  try {
    return await answerWithin(PATIENCE_MS, full());
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return plain();
  }
}

const scopeOf = ({ advertiserId, purposeId, channel }: Parameters<typeof standingOf>[2]) => ({
  advertiserId,
  purposeId,
  channel,
});

function cameBy({ token, ctx }: Visit, form: FormData | null): Came {
  const field = (name: string) => {
    const value = form?.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const fromPage = form?.has(PAGE_FIELD) ?? false;
  const said = { stamp: field(STAMP_FIELD), fromPage, standard: field('List-Unsubscribe') };
  return {
    kind: fromPage ? 'page' : 'one_click',
    way: 'web',
    suspicion: suspicionOf({ token, now: ctx.now }, said),
  };
}

/** The language of the page that sent the form; null where no page of ours did. */
function pageLanguage(visit: Visit, form: FormData | null): 'fr' | 'en' | null {
  const sent = form?.get(PAGE_FIELD) ?? null;
  if (sent === null) return null;
  return askedLanguage(visit.url) ?? (sent === 'fr' || sent === 'en' ? sent : languageOf(visit));
}
