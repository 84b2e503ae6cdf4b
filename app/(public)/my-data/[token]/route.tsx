import { seeOther } from '@/app/_server/document';
import { readForm } from '@/app/_server/form-body';
import { askedLanguage, languageOf, publicRoute, settingOf } from '@/app/_server/public-context';
import { DomainError } from '@/lib/errors';
import { correctDetails } from '@/lib/requests/correct-details';
import { openRecords } from '@/lib/requests/records';
import { asksAgain, lateOrAnswer, sendAgain } from './late';
import { dataPage, detailsIn, detailsOf, faultsOf } from './pages';

export const dynamic = 'force-dynamic';

const LIMIT = 8_000;

/** A person's data: a copy, corrections, erasure. */
export const GET = publicRoute<'token'>('/my-data/{token}', (visit) =>
  lateOrAnswer(visit, async () => {
    const records = await openRecords(visit.ctx, visit.token);
    const saved = visit.url.searchParams.get('saved');
    const shown = { changed: saved?.includes('c') ?? false, asked: saved?.includes('a') ?? false };
    return dataPage(visit, records, {
      details: detailsOf(records),
      faults: {},
      saved: saved === null ? null : shown,
    });
  }),
);

/** Corrects the details, then sends the browser to the page that says so. */
export const POST = publicRoute<'token'>('/my-data/{token}', async (visit) => {
  const form = await readForm(visit.request, LIMIT);
  if (asksAgain(form)) return sendAgain(visit);
  return lateOrAnswer(visit, async () => {
    const typed = detailsIn(form);
    try {
      const { changed, asked } = await correctDetails(visit.ctx, visit.token, typed);
      const query = new URLSearchParams({ saved: `${changed ? 'c' : ''}${asked ? 'a' : ''}` });
      const language = askedLanguage(visit.url);
      if (language) query.set('lang', language);
      return seeOther(`${visit.url.pathname}?${query}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'invalid_input') throw error;
      const records = await openRecords(visit.ctx, visit.token);
      const { text } = settingOf(visit, languageOf(visit, records.locale));
      return dataPage(visit, records, { details: typed, faults: faultsOf(error, text), saved: null });
    }
  });
});
