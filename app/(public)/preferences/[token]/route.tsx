import { seeOther } from '@/app/_server/document';
import { readForm } from '@/app/_server/form-body';
import { askedLanguage, languageOf, publicRoute, type Visit } from '@/app/_server/public-context';
import { DomainError } from '@/lib/errors';
import { keepStops } from '@/lib/preferences/keep-stops';
import { savePreferences } from '@/lib/preferences/save';
import { showPreferences } from '@/lib/preferences/show';
import { awaySince } from '@/lib/spool/reach';
import { answerWithin, isUnreachable } from '@/lib/unreachable';
import { type Answers, readAnswers } from './form';
import { keptPage } from './kept-page';
import { refusedPage, shownPage } from './pages';
import { inLanguage } from './texts';

export const dynamic = 'force-dynamic';

/** In bytes: two thousand answers with their texts' ids. */
const LIMIT = 200_000;

/** How long a save may take, in milliseconds, before what it stops is kept beside the database. */
const PATIENCE_MS = 5000;

/** Everything that the person receives or could, and why. */
export const GET = publicRoute<'token'>('/preferences/{token}', async (visit) =>
  shownPage(visit, await preferencesFor(visit)),
);

/** Saves what was answered, then sends the browser to the page that says what changed. */
export const POST = publicRoute<'token'>('/preferences/{token}', async (visit) => {
  const form = await readForm(visit.request, LIMIT);
  const answers = form && readAnswers(form);
  try {
    if (!answers) throw new DomainError('invalid_input', 'the form cannot be read');
    if (awaySince() !== null) return keptPage(visit, await keepStops(visit.ctx, visit.token, answers));
    const { changed } = await answerWithin(PATIENCE_MS, savePreferences(visit.ctx, visit.token, answers));
    return seeOther(savedAddress(visit, changed, answers));
  } catch (error) {
    if (answers && isUnreachable(error)) {
      return keptPage(visit, await keepStops(visit.ctx, visit.token, answers));
    }
    if (!isRefusal(error)) throw error;
    return refusedPage(visit, await preferencesFor(visit), answers?.answers ?? []);
  }
});

/** The page in the language in which it is read, texts that ask for consent included. */
async function preferencesFor(visit: Visit) {
  const preferences = await showPreferences(visit.ctx, visit.token);
  const locale = languageOf(visit, preferences.locale);
  return { locale, preferences: await inLanguage(visit.ctx, preferences, locale) };
}

const isRefusal = (error: unknown) =>
  error instanceof DomainError && (error.code === 'unknown_wording' || error.code === 'invalid_input');

/** With the moment of the save, by which the page finds the choices that it is to speak of. */
function savedAddress({ url, ctx }: Visit, changed: number, { stopEverything }: Answers): string {
  const query = new URLSearchParams({ saved: String(changed) });
  if (changed > 0) query.set('at', String(ctx.now.getTime()));
  if (stopEverything) query.set('everything', '1');
  const asked = askedLanguage(url);
  if (asked) query.set('lang', asked);
  return `${url.pathname}?${query}`;
}
