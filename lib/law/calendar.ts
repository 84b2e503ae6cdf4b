import { Temporal } from 'temporal-polyfill';
import { countries } from './countries/list';

/** The zone in which a country's dates of law begin. */
function zoneOf(country: string): string {
  return countries.find((law) => law.country === country)?.zone ?? 'UTC';
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

/** The moment so many calendar years and months before `at`, at the same hour of the country's clock. */
export function before(at: Date, length: { years?: number; months?: number }, country: string): Date {
  const then = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zoneOf(country))
    .subtract(length);
  return new Date(then.epochMilliseconds);
}
