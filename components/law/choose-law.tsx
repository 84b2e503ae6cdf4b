import { Button } from '@/components/ui/button';
import { Select, TextField } from '@/components/ui/field';
import type { Locale } from '@/db/vocabulary';
import { countryName } from '@/lib/format/countries';
import { lawText } from '@/lib/format/text/law';

export type ChooseLawProps = {
  countries: readonly string[];
  country: string;
  day: string;
  /** Whether a day was asked for that does not exist. */
  wrongDay: boolean;
  locale: Locale;
  /** Where the page is reached in another language than the browser's, it stays in it. */
  lang?: string | undefined;
};

/** Which country's law, and of which day: a form that only asks, and works without scripts. */
export function ChooseLaw({ countries, country, day, wrongDay, locale, lang }: ChooseLawProps) {
  const { choose: text } = lawText[locale];
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-6 gap-y-4 border-y border-line py-5">
      {lang && <input type="hidden" name="lang" value={lang} />}
      <Select id="country" name="country" label={text.country} defaultValue={country}>
        {countries.map((code) => (
          <option key={code} value={code}>
            {countryName(locale, code)}
          </option>
        ))}
      </Select>
      <TextField
        id="on"
        name="on"
        type="date"
        label={text.on}
        error={wrongDay && text.error}
        defaultValue={day}
      />
      <Button>{text.show}</Button>
    </form>
  );
}
