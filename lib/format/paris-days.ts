import { Temporal } from 'temporal-polyfill';
import { momentInParis, parisClock } from './paris-time';

/** Which day it is in Paris, `YYYY-MM-DD`. */
export function parisToday(at: Date): string {
  return parisClock(at).day;
}

/** The moment at which `day` (`YYYY-MM-DD`) begins in Paris; null for what is no day. */
export function firstMoment(day: string): Date | null {
  return momentInParis(day, '00:00');
}

/** The day so many months after `day`; the last of the month where that has fewer days. */
export function monthsAhead(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The day so many years after `day`. */
export function yearsAhead(day: string, years: number): string {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}

/**
 * Since when a message counts against one that goes out at `at`, for whoever wants at most one a week or a month. Whole days in
 * Paris are counted, so that what goes out every Tuesday at nine is not stopped by the minutes that the last one took.
 */
export function tooOftenSince(at: Date): { weekly: Date; monthly: Date } {
  const today = Temporal.PlainDate.from(parisToday(at));
  const start = (day: Temporal.PlainDate) => firstMoment(day.toString()) ?? at;
  return {
    weekly: start(today.subtract({ days: 6 })),
    monthly: start(today.subtract({ months: 1 }).add({ days: 1 })),
  };
}
