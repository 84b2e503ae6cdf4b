import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/db/vocabulary';
import type { ViewedAssessment } from '@/lib/assessments/read';
import { consentIsAsked, type WeighedMeans } from '@/lib/assessments/weigh';
import { countryName } from '@/lib/format/countries';
import { say } from '@/lib/format/numbers';
import { assessmentWeighedText } from '@/lib/format/text/assessment-weighed';
import { names } from '@/lib/format/text/names';

/** Whom the assessment helps to reach by each means, as the law stands, and where consent stays necessary. */
export function WeighedCard({ view, locale }: { view: ViewedAssessment; locale: Locale }) {
  const text = assessmentWeighedText[locale].weighed;
  const partly = view.weighed.some(({ weighings }) => weighings?.some(({ carries }) => carries === 'nobody'));
  const warning = consentIsAsked(view.weighed) ? text.nothing : partly && text.partly;
  return (
    <Card id="weighed" title={text.title}>
      <p className="max-w-measure">{text.lead}</p>
      {warning && (
        <Notice kind="warning" word={warning.word}>
          <p>{warning.sentence}</p>
        </Notice>
      )}
      <DescriptionList
        items={view.weighed.map((means) => ({
          id: `${means.country}-${means.channel}`,
          term: say(text.means, {
            means: names[locale].channels[means.channel],
            country: countryName(locale, means.country),
          }),
          value: <Carried means={means} locale={locale} />,
        }))}
      />
    </Card>
  );
}

function Carried({ means, locale }: { means: WeighedMeans; locale: Locale }) {
  const text = assessmentWeighedText[locale].weighed;
  if (!means.weighings) return text.noLaw;
  return (
    <ul>
      {means.weighings.map(({ audience, nature, carries }) => (
        <li key={`${audience}-${nature}`}>
          {text.audiences[audience]}, {text.natures[nature]}
          {locale === 'fr' ? ' :' : ':'} <strong className="font-semibold">{text.carries[carries]}</strong>
        </li>
      ))}
    </ul>
  );
}
