import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attemptLimit, nextAttempt } from './attempts';
import { isPublicHoliday } from './holidays';
import { type Ask, earliestLawful, lawfulUntil, within } from './plan';
import { easter, openMinutes } from './testing/clock-oracle';
import { allWindows } from './windows';
import { territoryOf, zonesOf } from './zones';

const place = (country: string, postalCode: string | null = null, timeZone: string | null = null) => ({
  country,
  postalCode,
  timeZone,
});
const call = (where = place('FR', '75011'), more: Partial<Ask> = {}): Ask => ({
  channel: 'phone',
  nature: 'commercial',
  audience: 'consumer',
  place: where,
  ...more,
});
const planned = (ask: Ask, at: string) => earliestLawful(ask, new Date(at))?.toISOString();

/** Both changes of the clock, the change of the phone law on 11 August, and a whole year of holidays. */
const START = Date.parse('2026-01-01T00:00:00Z');
const MINUTES = 366 * 24 * 60;

const people = [
  { name: 'Paris', place: place('FR', '75011'), zone: 'Europe/Paris', territory: 'FR' },
  { name: 'Réunion', place: place('FR', '97400'), zone: 'Indian/Reunion', territory: 'RE' },
  { name: 'Martinique', place: place('MQ'), zone: 'America/Martinique', territory: 'MQ' },
  { name: 'Nouméa', place: place('FR', '98800'), zone: 'Pacific/Noumea', territory: 'NC' },
  { name: 'Berlin', place: place('DE'), zone: 'Europe/Berlin', territory: 'DE' },
] as const;

describe('every minute of 366 days', () => {
  test.each(people)(
    '$name: each call and SMS is planned for the first open minute',
    ({ place, zone, territory }) => {
      for (const channel of ['phone', 'sms'] as const) {
        const rule = channel === 'phone' && territory !== 'DE' ? 'calls in France' : 'daytime';
        const open = openMinutes({ zone, territory, rule }, START, MINUTES);
        const wrong: string[] = [];
        let expected = Number.NaN;
        for (let minute = MINUTES - 1; minute >= 0; minute--) {
          const at = START + minute * 60_000;
          if (open[minute]) expected = at;
          const answer = earliestLawful(call(place, { channel }), new Date(at))?.getTime();
          // After the last open minute of the year the answer lies beyond what was walked.
          const right = Number.isNaN(expected)
            ? (answer ?? 0) >= START + MINUTES * 60_000
            : answer === expected;
          if (!right) wrong.push(`${channel} at ${new Date(at).toISOString()}: ${answer}`);
        }
        expect(wrong.slice(0, 5)).toEqual([]);
      }
    },
    60_000,
  );
});

describe('the hours of calls in France', () => {
  test.each([
    ['in the morning', '2026-11-24T09:00:00Z', '2026-11-24T09:00:00.000Z'],
    ['a second before they open', '2026-11-24T08:59:59Z', '2026-11-24T09:00:00.000Z'],
    ['at one sharp, after lunch', '2026-11-24T12:00:00Z', '2026-11-24T13:00:00.000Z'],
    ['on Friday at eight in the evening, on Monday', '2026-11-27T19:00:00Z', '2026-11-30T09:00:00.000Z'],
    ['on 14 July, the day after', '2026-07-14T10:00:00Z', '2026-07-15T08:00:00.000Z'],
    ['before the clocks go forward', '2026-03-28T12:00:00Z', '2026-03-30T08:00:00.000Z'],
  ])('%s', (_, asked, answer) => expect(planned(call(), asked)).toBe(answer));

  test('e-mail and post have none', () => {
    for (const channel of ['email', 'post', 'fax'] as const) {
      expect(planned(call(undefined, { channel }), '2026-07-14T01:23:45Z')).toBe('2026-07-14T01:23:45.000Z');
    }
  });

  test('professionals are called in daytime', () => {
    expect(planned(call(undefined, { audience: 'professional' }), '2026-11-24T07:00:00Z')).toBe(
      '2026-11-24T07:00:00.000Z',
    );
    expect(planned(call(undefined, { audience: 'professional' }), '2026-11-24T06:00:00Z')).toBe(
      '2026-11-24T07:00:00.000Z',
    );
  });

  test('an exact appointment opens Saturday, since 11 August 2026, and for a quarter of an hour', () => {
    const appointment = new Date('2026-11-28T10:30:00Z');
    expect(planned(call(undefined, { appointment }), '2026-11-27T19:30:00Z')).toBe(
      '2026-11-28T10:30:00.000Z',
    );
    expect(within(call(undefined, { appointment }), new Date('2026-11-28T10:44:59Z'))).toBe(true);
    expect(within(call(undefined, { appointment }), new Date('2026-11-28T10:45:00Z'))).toBe(false);
    expect(within(call(undefined, { appointment }), new Date('2026-11-28T10:29:59Z'))).toBe(false);
    const before = new Date('2026-08-08T10:30:00Z');
    expect(within(call(undefined, { appointment: before }), before)).toBe(false);
  });

  test('an express consent to any hour opened them until 11 August 2026', () => {
    const night = call(undefined, { anyHour: true });
    expect(within(night, new Date('2026-08-09T01:00:00Z'))).toBe(true);
    expect(within(night, new Date('2026-08-11T01:00:00Z'))).toBe(false);
  });
});

describe('other countries', () => {
  test('without a zone, what all zones of the country allow', () => {
    // 8 a.m. in Honolulu is 1 p.m. in New York.
    expect(planned(call(place('US')), '2026-11-24T13:00:00Z')).toBe('2026-11-24T18:00:00.000Z');
    expect(planned(call(place('US', null, 'America/New_York')), '2026-11-24T13:00:00Z')).toBe(
      '2026-11-24T13:00:00.000Z',
    );
    expect(planned(call(place('CA', null, 'America/Toronto')), '2026-11-28T14:00:00Z')).toBe(
      '2026-11-28T15:00:00.000Z',
    );
  });

  test('countries of many zones have a moment within a week, whatever the channel', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    // Antarctica has a station for every zone, also under its two former codes, and no law.
    const codes = letters
      .flatMap((a) => letters.map((b) => a + b))
      .filter((code) => !['AQ', 'FQ', 'NQ'].includes(code) && zonesOf(place(code)).length > 1);
    expect(codes.length).toBeGreaterThan(20);
    const from = new Date('2026-12-24T12:00:00Z');
    const late = codes.flatMap((code) =>
      (['phone', 'sms', 'automated_call'] as const)
        .map((channel) => earliestLawful(call(place(code), { channel }), from))
        .filter((at) => at === null || at.getTime() > from.getTime() + 7 * 86_400_000)
        .map((at) => `${code} ${at?.toISOString()}`),
    );
    expect(late).toEqual([]);
  });
});

test('postal codes and codes of the territories say where overseas France is', () => {
  const zones = [
    '97110',
    '97150',
    '97200',
    '97300',
    '97 400',
    '97500',
    '97600',
    '98600',
    '98714',
    '98800',
    '75001',
  ];
  expect(zones.map((code) => zonesOf(place('FR', code)).join())).toEqual([
    ...[
      'America/Guadeloupe',
      'America/Guadeloupe',
      'America/Martinique',
      'America/Cayenne',
      'Indian/Reunion',
    ],
    ...[
      'America/Miquelon',
      'Indian/Mayotte',
      'Pacific/Wallis',
      'Pacific/Tahiti',
      'Pacific/Noumea',
      'Europe/Paris',
    ],
  ]);
  expect(zonesOf(place('RE'))).toEqual(['Indian/Reunion']);
  expect(zonesOf(place('FR', '97400', 'Europe/Lisbon'))).toEqual(['Europe/Lisbon']);
  expect(territoryOf(place('DE', '97440'))).toBe('DE');
});

test('the library’s French holidays are the eleven of the Labour Code, a century long', () => {
  for (let year = 2000; year < 2100; year++) {
    const eleven = new Set([
      ...['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
      ...[easter(year, 1), easter(year, 39), easter(year, 50)],
    ]);
    const found = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(year, 0, day + 1)))
      .filter((day) => day.getUTCFullYear() === year)
      .map((day) => day.toISOString().slice(0, 10))
      .filter((day) => isPublicHoliday('FR', day));
    expect(new Set(found.map((day) => day.slice(5)))).toEqual(eleven);
  }
});

describe('at most four attempts in thirty days', () => {
  const ask = call();
  const limited = (at: Date) => {
    const limit = attemptLimit(ask, at);
    if (!limit) throw new Error('no limit is known');
    return { limit, place: ask.place };
  };

  test('is asked of calls to consumers alone', () => {
    const at = new Date('2026-11-24T12:00:00Z');
    expect(attemptLimit(ask, at)?.attempts).toBe(4);
    expect(attemptLimit({ ...ask, channel: 'sms' }, at)).toBeUndefined();
    expect(attemptLimit({ ...ask, audience: 'professional' }, at)).toBeUndefined();
    expect(attemptLimit(ask, new Date('2023-02-01T00:00:00Z'))).toBeUndefined();
    expect(attemptLimit(call(place('DE')), at)).toBeUndefined();
  });

  test('the fifth waits until the first is thirty days past, by the person’s clock', () => {
    const at = new Date('2026-11-20T10:00:00Z');
    const attempts = ['10-22', '10-23', '10-26', '10-27'].map((day) => new Date(`2026-${day}T09:30:00Z`));
    expect(nextAttempt(attempts.slice(0, 3), limited(at), at)).toEqual(at);
    // The clocks went back on 25 October.
    expect(nextAttempt(attempts, limited(at), at)).toEqual(new Date('2026-11-21T10:30:00Z'));
  });

  test('however one tries, no thirty days on end hold five', () => {
    const DAY = 86_400_000;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 * DAY }), { maxLength: 30 }), (pauses) => {
        const attempts: Date[] = [];
        let at = new Date('2026-09-01T08:00:00Z');
        for (const pause of pauses) {
          at = nextAttempt(attempts, limited(at), new Date(at.getTime() + pause));
          attempts.push(at);
        }
        const days = attempts.map((one) =>
          Math.floor((one.getTime() + (one < new Date('2026-10-25T01:00:00Z') ? 2 : 1) * 3_600_000) / DAY),
        );
        for (const first of days)
          expect(days.filter((day) => day >= first && day < first + 30).length).toBeLessThan(5);
      }),
    );
  });
});

test('no two rows of hours of one country hold at once, and what is law is quoted', () => {
  const occasions = (['phone', 'sms', 'automated_call'] as const).flatMap((channel) =>
    (['consumer', 'professional'] as const).map((audience) => ({ channel, audience })),
  );
  for (const { country, windows } of allWindows()) {
    for (const day of ['2019-01-01', '2023-03-01', '2026-08-10', '2026-08-11', '2030-01-01']) {
      for (const { channel, audience } of occasions) {
        const holding = windows.filter(
          (row) =>
            row.channels.includes(channel) &&
            (row.audiences ?? [audience]).includes(audience) &&
            row.from <= day &&
            (row.to === undefined || day < row.to),
        );
        expect(holding.length, `${country} ${channel} ${audience} ${day}`).toBeLessThanOrEqual(1);
      }
    }
    for (const row of windows.filter(({ force }) => force === 'law')) {
      expect(row.quote, row.id).not.toBeNull();
      expect(row.source, row.id).not.toBeNull();
    }
  }
});

describe('until when', () => {
  const until = (ask: Ask, at: string) => lawfulUntil(ask, new Date(at))?.toISOString();

  test('the hours that are open now close, and nothing is said of hours that are not', () => {
    expect(until(call(), '2026-09-08T09:30:00Z')).toBe('2026-09-08T11:00:00.000Z');
    expect(until(call(), '2026-09-08T11:00:00Z')).toBeUndefined();
    // What waits by itself has no hours.
    expect(until({ ...call(), channel: 'email' }, '2026-09-08T09:30:00Z')).toBeUndefined();
  });

  test('an appointment outside the hours is kept for a quarter of an hour', () => {
    const appointment = new Date('2026-09-12T19:15:00Z');
    const agreed = call(undefined, { appointment });
    expect(until(agreed, '2026-09-12T19:20:00Z')).toBe('2026-09-12T19:30:00.000Z');
    expect(until(agreed, '2026-09-12T19:31:00Z')).toBeUndefined();
  });
});
