import type { Locale } from '@/db/vocabulary';
import { counted } from '@/lib/format/numbers';
import { lawText } from '@/lib/format/text/law';
import type { ReadableMeans } from '@/lib/law/readable';
import { Citations, validity } from './law-row';

type Props = { means: ReadableMeans; locale: Locale };

/** When messages by this means may go, and whether that is law or a habit of the trade. */
export function Hours({ means, locale, language }: Props & { language: string }) {
  const { hours: text } = lawText[locale];
  if (means.hours.length === 0) return null;
  return (
    <section className="grid min-w-0 gap-4">
      <h3 className="text-minor">{text.title}</h3>
      <p className="max-w-measure text-quiet">{text.lead}</p>
      <ul className="grid gap-6">
        {means.hours.map((row) => (
          <li key={row.id} className="grid gap-2 border-s-2 border-line ps-4 sm:ps-6">
            {row.quote && (
              <blockquote lang={language} className="max-w-measure font-serif text-lead">
                {language === 'fr' ? `« ${row.quote} »` : `“${row.quote}”`}
              </blockquote>
            )}
            <p className="max-w-measure">
              <strong className="font-semibold">{text.force[row.force]}.</strong> {row.says[locale]}
            </p>
            {row.citation && <Citations cited={[row.citation]} locale={locale} />}
            <p className="text-small text-quiet">{validity(row, locale)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How long a sale, a silence or an agreement counts. */
export function Periods({ means, locale, language }: Props & { language: string }) {
  const { periods: text } = lawText[locale];
  if (means.periods.length === 0) return null;
  return (
    <section className="grid min-w-0 gap-4">
      <h3 className="text-minor">{text.title}</h3>
      <ul className="grid gap-6">
        {means.periods.map(({ of, years, months, quote, citation }) => (
          <li key={of} className="grid gap-2 border-s-2 border-line ps-4 sm:ps-6">
            <blockquote lang={language} className="max-w-measure font-serif text-lead">
              {language === 'fr' ? `« ${quote} »` : `“${quote}”`}
            </blockquote>
            <p>
              {text.of[of]}{' '}
              <strong className="font-semibold">
                {[
                  ...(years > 0 ? [counted(locale, years, text.years)] : []),
                  ...(months > 0 ? [counted(locale, months, text.months)] : []),
                ].join(' ')}
              </strong>
            </p>
            <Citations cited={[citation]} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What whoever sends must do beside being permitted to. */
export function Duties({ means, locale }: Props) {
  if (means.duties.length === 0) return null;
  return (
    <section className="grid min-w-0 gap-4">
      <h3 className="text-minor">{lawText[locale].duties}</h3>
      <ul className="grid gap-4">
        {means.duties.map(({ says, citation }) => (
          <li key={says.en} className="grid gap-1 border-s-2 border-line ps-4 sm:ps-6">
            <p className="max-w-measure">{says[locale]}</p>
            <Citations cited={[citation]} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}
