import { Card } from '@/components/ui/card';
import { Week } from '@/components/ui/week';
import type { Locale } from '@/db/vocabulary';
import type { CountryHours } from '@/lib/campaigns/windows';
import { intlTag } from '@/lib/format/numbers';
import { builderMessageText } from '@/lib/format/text/builder-message';
import { source } from '@/lib/law/sources';

/** A Monday, to name the days by. */
const MONDAY = Date.UTC(2026, 0, 5, 12);
const DAY_MS = 86_400_000;

/** The lawful hours of the means, as a week for each country in which somebody lives. */
export function HoursCard({ hours, locale }: { hours: readonly CountryHours[]; locale: Locale }) {
  const { schedule: text } = builderMessageText[locale];
  const region = new Intl.DisplayNames(intlTag(locale), { type: 'region' });
  const weekday = new Intl.DateTimeFormat(intlTag(locale), { weekday: 'short', timeZone: 'UTC' });
  return (
    <Card id="hours" title={text.windows}>
      {hours.length === 0 ? (
        <p className="text-quiet">{text.always}</p>
      ) : (
        <div className="grid gap-8 sm:grid-cols-2">
          {hours.map(({ country, window }) => (
            <div key={country} className="grid content-start gap-2">
              <Week
                caption={region.of(country) ?? country}
                days={Array.from({ length: 7 }, (_, day) => ({
                  name: weekday.format(MONDAY + day * DAY_MS),
                  open: window.week[day < 5 ? 'weekdays' : day === 5 ? 'saturday' : 'sunday'],
                }))}
                text={{ hour: text.hours, allowed: text.allowed, closed: text.closed }}
              />
              <p className="max-w-measure text-small text-quiet">
                {window.says[locale]} {!window.openOnHolidays && text.closedOn}{' '}
                {window.source && (
                  <a href={source(window.source).url}>{source(window.source).title[locale]}</a>
                )}
              </p>
            </div>
          ))}
        </div>
      )}
    </Card>
  );
}
