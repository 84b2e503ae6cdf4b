import { describe, expect, it } from 'vitest';
import { momentInParis, parisClock } from './paris-time';

describe('momentInParis', () => {
  it.each([
    ['2026-01-15', '09:00', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', '09:00', '2026-07-15T07:00:00.000Z'],
    // 29 March 2026: clocks go from 2:00 to 3:00.
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    // 25 October 2026: 2:30 comes twice, first in summer time.
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(momentInParis(day, time)?.toISOString()).toBe(instant);
  });

  it.each([
    ['', ''],
    ['2026-02-30', '09:00'],
    ['2026-02-03', '25:00'],
    ['03/02/2026', '09:00'],
    ['2026-02-03', ''],
  ])('%s %s is no moment', (day, time) => {
    expect(momentInParis(day, time)).toBeNull();
  });
});

describe('parisClock', () => {
  it('shows the day it is in Paris, not in Greenwich', () => {
    expect(parisClock(new Date('2026-07-14T22:30:00Z'))).toEqual({ day: '2026-07-15', time: '00:30' });
  });
});
