import { Temporal } from 'temporal-polyfill';

/** The zone in which a country's dates of law begin. */
const zones: Readonly<Record<string, string>> = { FR: 'Europe/Paris' };

function zoneOf(country: string): string {
  return zones[country] ?? 'UTC';
}

/** The moment at which the day `date` (`YYYY-MM-DD`) begins in `country`. */
export function startOfDay(date: string, country: string): Date {
  const day = Temporal.PlainDate.from(date).toZonedDateTime(zoneOf(country));
  return new Date(day.epochMilliseconds);
}

/** The day in `country` at the moment `at`, as `YYYY-MM-DD`. */
export function dayOf(at: Date, country: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zoneOf(country))
    .toPlainDate()
    .toString();
}

/** The moment `years` calendar years before `at`, at the same hour of the country's clock. */
export function yearsBefore(at: Date, years: number, country: string): Date {
  const then = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zoneOf(country))
    .subtract({ years });
  return new Date(then.epochMilliseconds);
}
