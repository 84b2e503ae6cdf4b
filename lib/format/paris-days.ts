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
