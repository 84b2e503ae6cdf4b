import { Temporal } from 'temporal-polyfill';
import { STAFF_ZONE } from '../format/numbers';
import type { Plan } from './schemas';

/** Where a day begins first on Earth, and so a local time is reached first. */
const EARLIEST_ZONE = 'Pacific/Kiritimati';

/**
 * The moment at which a plan begins: now, when clocks in its zone show its time, or when the first clocks on Earth do. An hour
 * that a change of the clock leaves out is the one after it. A period begins with its first day, or now when that has begun.
 */
export function planMoment(plan: Plan, now: Date): Date {
  if (plan.kind === 'now') return now;
  if (plan.kind === 'period') {
    const begins = midnight(Temporal.PlainDate.from(plan.day));
    const ends = midnight(Temporal.PlainDate.from(plan.until).add({ days: 1 }));
    return begins <= now && now < ends ? now : begins;
  }
  const wall = Temporal.PlainDateTime.from(`${plan.day}T${plan.time}`);
  const zone = plan.kind === 'local' ? EARLIEST_ZONE : plan.zone;
  return new Date(wall.toZonedDateTime(zone).epochMilliseconds);
}

const midnight = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(STAFF_ZONE).epochMilliseconds);
