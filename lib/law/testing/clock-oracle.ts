/**
 * A second, slow way of saying when somebody may be called, which shares nothing with the planner: the clock of each zone as
 * Intl shows it, Easter by Meeus, and the days that the statutes list.
 */

const HOUR_MS = 3_600_000;

/** A day of a zone's calendar, as `MM-DD` and its weekday (0 is Sunday), and the minute of the day. */
export type WallClock = { year: number; day: string; weekday: number; minute: number };

/** What a zone's clocks show at each of `minutes` minutes from `start` on. Zones change their clocks on the hour. */
function* wallClock(zone: string, start: number, minutes: number): Generator<WallClock> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  });
  for (let hour = 0; hour * 60 < minutes; hour++) {
    const shown = format.formatToParts(start + hour * HOUR_MS);
    const part = (type: string) => Number(shown.find((one) => one.type === type)?.value);
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
    for (let minute = 0; minute < 60; minute++) {
      const at = new Date(local + minute * 60_000);
      yield {
        year: at.getUTCFullYear(),
        day: at.toISOString().slice(5, 10),
        weekday: at.getUTCDay(),
        minute: at.getUTCHours() * 60 + at.getUTCMinutes(),
      };
    }
  }
}

/** Easter Sunday (Meeus, Astronomical Algorithms, ch. 8), moved by so many days, as `MM-DD`. */
export function easter(year: number, days: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(5, 10);
}

/** Code du travail, art. L3133-1: eleven days. */
const france = (year: number) => [
  ...['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
  ...[easter(year, 1), easter(year, 39), easter(year, 50)],
];

const holidays: Record<string, (year: number) => string[]> = {
  FR: france,
  // The abolition of slavery (Code du travail, art. L3422-2), and days kept there by custom or by the collectivity's own law.
  RE: (year) => [...france(year), '12-20'],
  MQ: (year) => [...france(year), '05-22', easter(year, -2)],
  NC: (year) => [...france(year), '09-24'],
  DE: (year) => [
    ...['01-01', '05-01', '10-03', '12-25', '12-26'],
    ...[easter(year, -2), easter(year, 1), easter(year, 39), easter(year, 50)],
  ],
};

/** Whether the hours of `rule` are open, minute by minute. */
export function openMinutes(
  { zone, territory, rule }: { zone: string; territory: string; rule: 'calls in France' | 'daytime' },
  start: number,
  minutes: number,
): Uint8Array {
  const open = new Uint8Array(minutes);
  let index = 0;
  let year = 0;
  let closed: string[] = [];
  for (const shown of wallClock(zone, start, minutes)) {
    if (shown.year !== year) {
      year = shown.year;
      closed = holidays[territory]?.(year) ?? [];
    }
    open[index++] = Number(!closed.includes(shown.day) && hours[rule](shown));
  }
  return open;
}

const between = (minute: number, from: number, to: number) => minute >= from * 60 && minute < to * 60;

const hours = {
  'calls in France': ({ weekday, minute }: WallClock) =>
    weekday >= 1 && weekday <= 5 && (between(minute, 10, 13) || between(minute, 14, 20)),
  daytime: ({ weekday, minute }: WallClock) => weekday !== 0 && between(minute, 8, 20),
};
