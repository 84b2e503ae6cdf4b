import type { StaffCtx } from '@/app/_server/session';
import { noon } from '@/components/law/law-row';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/field';
import type { Locale } from '@/db/vocabulary';
import { listAdvertisers } from '@/lib/advertisers/list';
import { compareDays, type DayChange } from '@/lib/audience/compare-days';
import { listFamilies } from '@/lib/families/list';
import { countryName } from '@/lib/format/countries';
import { dayInWords } from '@/lib/format/dates';
import { counted, figure, midSentence, say } from '@/lib/format/numbers';
import { lawText } from '@/lib/format/text/law';
import { lawDeskText } from '@/lib/format/text/law-desk';
import { names } from '@/lib/format/text/names';
import type { Change } from '@/lib/law/readable';
import { listPurposes } from '@/lib/purposes/list';

type Props = {
  ctx: StaffCtx;
  locale: Locale;
  query: Readonly<Record<string, string>>;
  country: string;
  day: string;
  change: Change;
};

const asked = ['advertiser', 'purpose', 'family'] as const;

/** What the next change does to the contacts there are, counted by deciding everybody for the eve and for the day. */
export async function EffectCard({ ctx, locale, query, country, day, change }: Props) {
  const text = lawDeskText[locale].effect;
  const [advertisers, purposes, families] = await Promise.all([
    listAdvertisers(ctx),
    listPurposes(ctx),
    listFamilies(ctx),
  ]);
  const options = {
    advertiser: advertisers.map(({ slug, name }) => ({ slug, name })),
    purpose: purposes.map(({ slug, name }) => ({ slug, name: name[locale] })),
    family: families.map(({ slug, name }) => ({ slug, name })),
  };
  const chosen = (field: (typeof asked)[number]) =>
    (options[field].find(({ slug }) => slug === query[field]) ?? options[field][0])?.slug ?? '';
  const [advertiser, purpose, family] = asked.map(chosen);
  const results =
    query['count'] === undefined || !advertiser || !purpose || !family
      ? []
      : await everyMeans(ctx, { country, change, advertiser, purpose, family });
  return (
    <Card id="effect" title={say(text.title, { day: dayInWords(noon(change.day), locale) })}>
      <p className="max-w-measure">{say(text.lead, { country: countryName(locale, country) })}</p>
      {advertiser && purpose && family ? (
        <form method="get" action="#effect" className="flex flex-wrap items-end gap-x-6 gap-y-4">
          <input type="hidden" name="country" value={country} />
          <input type="hidden" name="on" value={day} />
          {asked.map((field) => (
            <Select key={field} id={field} name={field} label={text[field]} defaultValue={chosen(field)}>
              {options[field].map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </Select>
          ))}
          <Button name="count" value="yes">
            {text.count}
          </Button>
        </form>
      ) : (
        <p>{text.none}</p>
      )}
      {results.map((result) => (
        <Effect key={result.channel} result={result} locale={locale} />
      ))}
    </Card>
  );
}

type Trial = { country: string; change: Change; advertiser: string; purpose: string; family: string };

function everyMeans(ctx: StaffCtx, { country, change, advertiser, purpose, family }: Trial) {
  return Promise.all(
    change.means.map(({ channel }) =>
      compareDays(ctx, { country, day: change.day, channel, advertiser, purpose, families: [family] }),
    ),
  );
}

function Effect({ result, locale }: { result: DayChange; locale: Locale }) {
  const text = lawDeskText[locale].effect;
  const lost = result.lost.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="grid gap-3 border-t border-line pt-4">
      <h3 className="text-minor">
        {say(text.result, {
          channel: lawText[locale].channels[result.channel],
          n: figure(locale, result.people),
        })}
      </h3>
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        {(['before', 'after'] as const).map((side) => (
          <div key={side} className="flex flex-col-reverse">
            <dt className="text-quiet">{text[side]}</dt>
            <dd className="text-figure tabular-nums">{figure(locale, result[side])}</dd>
          </div>
        ))}
      </dl>
      {lost > 0 && <p className="font-semibold">{counted(locale, lost, text.lost)}</p>}
      {result.gained > 0 && <p>{counted(locale, result.gained, text.gained)}</p>}
      {lost + result.gained === 0 && <p>{text.same}</p>}
      {lost > 0 && (
        <div>
          <p className="text-quiet">{text.why}</p>
          <ul>
            {result.lost.map(({ reason, count }) => (
              <li key={reason} className="tabular-nums">
                {figure(locale, count)} {midSentence(names[locale].reasons[reason])}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
