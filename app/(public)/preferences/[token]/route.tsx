import { seeOther } from '@/app/_server/document';
import { readForm } from '@/app/_server/form-body';
import { askedLanguage, languageOf, publicRoute, type Visit } from '@/app/_server/public-context';
import { DomainError } from '@/lib/errors';
import { actOrKeep } from '@/lib/preferences/act-or-keep';
import { showPreferences } from '@/lib/preferences/show';
import { answerOldLink, unlessExpired } from '../../_links/old-link';
import { readAction } from './form';
import { keptPage } from './kept-page';
import { doneIn, type Refused, refusedPage, shownPage } from './pages';

export const dynamic = 'force-dynamic';

/** In bytes: the longest form undoes a stop of many subjects. */
const LIMIT = 20_000;

/** Everything that the person receives or could, and why. */
export const GET = publicRoute<'token'>('/preferences/{token}', (visit) =>
  unlessExpired(visit, 'preferences', async () => shownPage(visit, await preferencesFor(visit))),
);

/** Does the one thing that was pressed, then sends the browser to the page that says so. */
export const POST = publicRoute<'token'>('/preferences/{token}', async (visit) => {
  const form = await readForm(visit.request, LIMIT);
  const old = await answerOldLink(visit, form, 'preferences');
  if (old) return old;
  return unlessExpired(visit, 'preferences', async () => {
    const action = form ? readAction(form) : {};
    try {
      const { changed, at, kept } = await actOrKeep(visit.ctx, visit.token, action, languageOf(visit));
      if (kept) return keptPage(visit);
      return seeOther(doneAddress(visit, changed ? String(at.getTime()) : ''));
    } catch (error) {
      const why = whyRefused(error);
      if (why === null) throw error;
      return refusedPage(visit, await preferencesFor(visit), { why, action });
    }
  });
});

function preferencesFor(visit: Visit) {
  const changedAt = doneIn(visit.url) ?? null;
  return showPreferences(visit.ctx, visit.token, { pick: (own) => languageOf(visit, own), changedAt });
}

function whyRefused(error: unknown): Refused['why'] | null {
  if (!(error instanceof DomainError)) return null;
  if (error.code === 'unknown_wording') return 'text';
  if (error.code !== 'invalid_input') return null;
  return error.issues.some(({ path }) => path === 'until') ? 'until' : 'unread';
}

function doneAddress({ url }: Visit, done: string): string {
  const query = new URLSearchParams({ done });
  const asked = askedLanguage(url);
  if (asked) query.set('lang', asked);
  return `${url.pathname}?${query}`;
}
