import { Card } from '@/components/ui/card';
import type { Locale } from '@/db/vocabulary';
import { dayInWords } from '@/lib/format/dates';
import { say } from '@/lib/format/numbers';
import { lawText } from '@/lib/format/text/law';
import type { Change } from '@/lib/law/readable';
import { noon } from './law-row';

/** Which rows begin and end on a day, by means. */
export function ChangeLines({ change, locale }: { change: Change; locale: Locale }) {
  const { changes: text, channels } = lawText[locale];
  return (
    <ul className="grid gap-3">
      {change.means.map(({ channel, begins, ends }) => (
        <li key={channel} className="grid gap-x-6 sm:grid-cols-[minmax(9rem,1fr)_2.4fr]">
          <span className="text-quiet">{channels[channel]}</span>
          <ul>
            {ends.map(({ id, title }) => (
              <li key={id}>
                <span className="inline-block first-letter:uppercase">{title[locale]}</span> {text.ends}
              </li>
            ))}
            {begins.map(({ id, title }) => (
              <li key={id}>
                <span className="inline-block first-letter:uppercase">{title[locale]}</span> {text.begins}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export type ChangeDaysProps = {
  changes: readonly Change[];
  locale: Locale;
  hrefOf: (day: string) => string;
};

/** Every day on which the law of the country changed or will, the latest first, each a link to it. */
export function ChangeDays({ changes, locale, hrefOf }: ChangeDaysProps) {
  const { changes: text } = lawText[locale];
  if (changes.length === 0) return null;
  return (
    <Card id="days" title={text.all}>
      <ol className="grid gap-6">
        {changes.toReversed().map((change) => (
          <li key={change.day} className="grid gap-2">
            <a href={hrefOf(change.day)} className="justify-self-start font-semibold">
              {say(text.see, { day: dayInWords(noon(change.day), locale) })}
            </a>
            <ChangeLines change={change} locale={locale} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
