import { Temporal } from 'temporal-polyfill';
import { STAFF_ZONE } from './numbers';

/**
 * The moment at which clocks in Paris show `time` (`HH:MM`) on `day` (`YYYY-MM-DD`). An hour that the change to summer time
 * leaves out is the one after it; of an hour that comes twice it is the first.
 * @returns null for what is no day or no time
 */
export function momentInParis(day: string, time: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null;
  try {
    const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
    return new Date(wall.toZonedDateTime(STAFF_ZONE).epochMilliseconds);
  } catch {
    return null;
  }
}

/** The day and the time that clocks in Paris show at `at`, as form controls hold them. */
export function parisClock(at: Date): { day: string; time: string } {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(STAFF_ZONE);
  return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString().slice(0, 5) };
}

/** The day after `day` (`YYYY-MM-DD`). */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
