import { Temporal } from 'temporal-polyfill';
import { isPublicHoliday } from './holidays';
import type { Span, Window } from './terms';
import { type Occasion, windowOn } from './windows';

/** From one moment to another, which is no longer in it; milliseconds of the epoch. */
type Opening = { readonly start: number; readonly end: number };

/** An occasion in one territory by one zone's clock; `anyHour`: the person expressly agreed to other hours. */
export type Clock = Occasion & { territory: string; zone: string; anyHour: boolean };

const DAY_MS = 86_400_000;
/** Farther ahead nothing is looked for: no law closes every hour of three months. */
const HORIZON_DAYS = 92;
/** So many days are kept before all are forgotten. */
const MOST_KEPT = 50_000;

const days = new Map<string, readonly Opening[]>();

/** The first open moment at or after `from`, in milliseconds of the epoch; null where three months are closed. */
export function nextOpening(clock: Clock, from: number): number | null {
  const name = nameOf(clock);
  const today = Math.floor(from / DAY_MS);
  for (let day = today; day < today + HORIZON_DAYS; day++) {
    for (const opening of openingsDuring(clock, name, day)) {
      if (opening.end > from) return Math.max(opening.start, from);
    }
  }
  return null;
}

/** What is open at a moment, from its first to its last; undefined where nothing is. */
export function openingAt(clock: Clock, at: number): Opening | undefined {
  const day = Math.floor(at / DAY_MS);
  return openingsDuring(clock, nameOf(clock), day).find(({ start, end }) => start <= at && at < end);
}

const nameOf = ({ channel, nature, audience, country, territory, zone, anyHour }: Clock) =>
  `${channel} ${nature} ${audience} ${country} ${territory} ${zone} ${anyHour}`;

/** What is open during a day of Greenwich, in order; a local day begins up to fourteen hours before or after. */
function openingsDuring(clock: Clock, name: string, day: number): readonly Opening[] {
  const key = `${name} ${day}`;
  const kept = days.get(key);
  if (kept) return kept;
  const begins = day * DAY_MS;
  const openings = [day - 1, day, day + 1]
    .flatMap((local) => openingsOfLocalDay(clock, local))
    .filter(({ start, end }) => start < begins + DAY_MS && end > begins);
  if (days.size >= MOST_KEPT) days.clear();
  days.set(key, openings);
  return openings;
}

function openingsOfLocalDay(clock: Clock, number: number): Opening[] {
  const date = Temporal.PlainDate.from('1970-01-01').add({ days: number });
  const window = windowOn(clock, date.toString());
  const moment = (on: Temporal.PlainDate, plainTime = '00:00') =>
    on.toZonedDateTime({ timeZone: clock.zone, plainTime }).epochMilliseconds;
  if (window === undefined || (clock.anyHour && window.waivedBy === 'express_consent')) {
    return [{ start: moment(date), end: moment(date.add({ days: 1 })) }];
  }
  return spansOn(window, date, clock.territory).map(({ from, to }) => ({
    start: moment(date, from),
    end: moment(date, to),
  }));
}

function spansOn(window: Window, date: Temporal.PlainDate, territory: string): readonly Span[] {
  if (!window.openOnHolidays && isPublicHoliday(territory, date.toString())) return [];
  if (date.dayOfWeek === 7) return window.week.sunday;
  return date.dayOfWeek === 6 ? window.week.saturday : window.week.weekdays;
}
