import type { Setting } from '@/app/_server/public-context';
import { Letter } from '@/components/document/letter';
import { ChooseLaw } from '@/components/law/choose-law';
import { ChangeDays } from '@/components/law/law-changes';
import { noon } from '@/components/law/law-row';
import { LawTable } from '@/components/law/law-table';
import { PageHead } from '@/components/ui/page-head';
import { countryName } from '@/lib/format/countries';
import { dayInWords } from '@/lib/format/dates';
import { say } from '@/lib/format/numbers';
import { lawText } from '@/lib/format/text/law';
import type { ReadLaw } from '@/lib/stance/read-law';

type Props = { setting: Setting; view: ReadLaw; lang: 'fr' | 'en' | undefined };

/** The law that decides, to be read by anybody, from the first sentence to the last case. */
export function LawDocument({ setting, view, lang }: Props) {
  const { locale } = setting;
  const { country, day, law, countries, wrongDay, changes } = view;
  const text = lawText[locale];
  const hrefOf = (on: string) => `/law?${new URLSearchParams({ country, on, ...(lang && { lang }) })}`;
  return (
    <Letter {...setting}>
      <PageHead title={text.publicTitle} lead={<p>{text.lead}</p>} />
      <p className="max-w-measure">{text.notAdvice}</p>
      <ChooseLaw
        countries={countries}
        country={country}
        day={day}
        wrongDay={wrongDay}
        locale={locale}
        lang={lang}
      />
      <h2 className="text-major">
        {say(text.inForce, { country: countryName(locale, country), day: dayInWords(noon(day), locale) })}
      </h2>
      <LawTable law={law} locale={locale} />
      <ChangeDays changes={changes} locale={locale} hrefOf={hrefOf} />
    </Letter>
  );
}
