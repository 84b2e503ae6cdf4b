import { Temporal } from 'temporal-polyfill';
import { type Ask, dayIn } from './plan';
import type { AttemptLimit } from './terms';
import { attemptLimitOn } from './windows';
import { lawCountry, type Place, territoryOf, zonesOf } from './zones';

/** How often the person may be tried at `at`, where a text limits it. */
export function attemptLimit(ask: Ask, at: Date): AttemptLimit | undefined {
  const country = lawCountry(territoryOf(ask.place));
  return attemptLimitOn({ ...ask, country }, dayIn(zonesOf(ask.place)[0] ?? 'UTC', at.getTime()));
}

/** A limit, and whose calendar its days are counted by. */
export type Limited = { limit: AttemptLimit; place: Place };

/**
 * The earliest moment at or after `at` at which one more attempt stays within the limit: with it, never more than
 * `limit.attempts` lie in any `limit.days` days on end. The hours are another matter (`earliestLawful`).
 */
export function nextAttempt(attempts: readonly Date[], { limit, place }: Limited, at: Date): Date {
  const latest = attempts.toSorted((a, b) => b.getTime() - a.getTime());
  const filling = latest[limit.attempts - 1];
  if (!filling) return at;
  return new Date(Math.max(at.getTime(), daysAfter(filling, limit.days, place)));
}

/** The same hour of the person's clock so many days later: by then the day of the attempt is none of the last `days`. */
function daysAfter(moment: Date, days: number, place: Place): number {
  const later = zonesOf(place).map(
    (zone) =>
      Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).add({ days })
        .epochMilliseconds,
  );
  return Math.max(...later);
}
