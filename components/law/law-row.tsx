import type { ReactNode } from 'react';
import { DescriptionList } from '@/components/ui/description-list';
import type { Locale } from '@/db/vocabulary';
import { dayInWords } from '@/lib/format/dates';
import { counted, midSentence, say } from '@/lib/format/numbers';
import { lawText } from '@/lib/format/text/law';
import { names } from '@/lib/format/text/names';
import type { ReadableRow } from '@/lib/law/readable';
import type { Cited } from '@/lib/law/trace';

export type LawRowProps = {
  row: ReadableRow;
  locale: Locale;
  /** The quotation's own. */
  language: string;
  /** By which means, for a row that stands once for several. */
  means?: ReactNode;
};

/** Noon of a day of law, which is that day wherever it is read. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** One row of the law: the article's sentence first, then what it comes to, what it rests on, and its cases. */
export function LawRow({ row, locale, language, means }: LawRowProps) {
  const { row: text } = lawText[locale];
  const { bases, reasons } = names[locale];
  const list = (says: readonly { fr: string; en: string }[]) =>
    says.length === 0 ? text.everybody : says.map((one) => one[locale]).join(' · ');
  const gives =
    'basis' in row.gives
      ? say(text.gives, { basis: midSentence(bases[row.gives.basis]) })
      : say(text.forbids, { reason: midSentence(reasons[row.gives.reason]) });
  return (
    <article id={row.id} className="grid min-w-0 gap-3 border-s-2 border-line ps-4 sm:ps-6">
      <h4 className="text-minor first-letter:uppercase">{row.title[locale]}</h4>
      <blockquote lang={language} className="max-w-measure font-serif text-lead">
        {language === 'fr' ? `« ${row.quote} »` : `“${row.quote}”`}
      </blockquote>
      <DescriptionList
        items={[
          ...(means ? [{ id: 'means', term: lawText[locale].contents, value: means }] : []),
          { id: 'about', term: text.about, value: list(row.about) },
          ...row.except.map((except, index) => ({
            id: `except-${index}`,
            term: text.except,
            value: list(except),
          })),
          ...(row.asks.length > 0
            ? [{ id: 'asks', term: text.asks, value: <Asked row={row} locale={locale} /> }]
            : []),
          { id: 'gives', term: text.comesTo, value: gives },
          ...(row.reading
            ? [
                {
                  id: 'reading',
                  term: text.reading,
                  value: `${row.reading.question[locale]} ${row.reading.says[locale]}`,
                },
              ]
            : []),
          { id: 'sources', term: text.sources, value: <Citations cited={row.citations} locale={locale} /> },
        ]}
      />
      {row.cases.length > 0 && <Cases row={row} locale={locale} />}
      <p className="text-small text-quiet">
        {say(text.id, { id: row.id })} · {validity(row, locale)}
      </p>
    </article>
  );
}

/** "since 25 May 2018" */
export function validity({ from, to }: { from: string; to: string | null }, locale: Locale): string {
  const { row: text } = lawText[locale];
  const day = (one: string) => dayInWords(noon(one), locale);
  return to === null
    ? say(text.from, { from: day(from) })
    : say(text.fromTo, { from: day(from), to: day(to) });
}

function Asked({ row, locale }: { row: ReadableRow; locale: Locale }) {
  return (
    <ul>
      {row.asks.map((one) => (
        <li key={one.en}>{one[locale]}</li>
      ))}
    </ul>
  );
}

/** The texts that something rests on, each with its address and with how sure it is. */
export function Citations({ cited, locale }: { cited: readonly Cited[]; locale: Locale }) {
  const { row: text } = lawText[locale];
  return (
    <ul className="grid gap-1.5">
      {cited.map(({ id, title, url, certainty, verifiedOn }) => (
        <li key={id}>
          <a href={url} rel="noreferrer" className="wrap-anywhere">
            {title[locale]}
          </a>
          <span className={`block text-small ${certainty === 'remembered' ? 'text-wait' : 'text-quiet'}`}>
            {text.certainty[certainty]}, {say(text.verified, { day: dayInWords(noon(verifiedOn), locale) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the law answers to somebody who has all that the row asks, and to the same person with one thing lacking. */
function Cases({ row, locale }: { row: ReadableRow; locale: Locale }) {
  const { row: text } = lawText[locale];
  const { bases, reasons } = names[locale];
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold text-pen">
        {counted(locale, row.cases.length, text.cases)}
      </summary>
      <ul className="grid gap-1 border-t border-line pt-2">
        {row.cases.map(({ differs, basis, reason }) => (
          <li key={differs?.en ?? 'base'} className="grid gap-x-6 sm:grid-cols-2">
            <span className="first-letter:uppercase">{differs?.[locale] ?? text.case.base}</span>
            <span>
              <strong className={`font-semibold ${basis ? 'text-yes' : 'text-no'}`}>
                {basis ? text.case.yes : text.case.no}
              </strong>
              , {midSentence(basis ? bases[basis] : reasons[reason ?? 'no_law'])}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
