import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DomainState, share, slow, slowness } from './domain-pace';

const NOW = 1_800_000_000_000;
const fresh: DomainState = { freeAt: 0, lineAt: 0, slowedMs: 0, slowedAt: null };

describe('the pace of a domain', () => {
  it('never gives more than its rate and one second’s worth, whoever asks and however often', () => {
    const asked = fc.array(
      fc.record({ wanted: fc.integer({ min: 1, max: 50 }), after: fc.integer({ min: 0, max: 3000 }) }),
    );
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 2000 }), (asks, intervalMs) => {
        let [state, now, granted] = [fresh, NOW, 0];
        for (const { wanted, after } of asks) {
          now += after;
          const given = share(state, wanted, { intervalMs, now });
          expect(given.granted + given.waits.length).toBe(wanted);
          expect(given.waits.every((at) => at.getTime() > now)).toBe(true);
          granted += given.granted;
          state = given.state;
        }
        expect(granted).toBeLessThanOrEqual((now - NOW + Math.max(intervalMs, 1000)) / intervalMs);
      }),
    );
  });

  it('gives each who has to wait a moment of their own, as far apart as the rate says', () => {
    const { granted, waits, state } = share(fresh, 14, { intervalMs: 100, now: NOW });
    expect([granted, waits.map((at) => at.getTime() - NOW)]).toEqual([10, [1000, 1100, 1200, 1300]]);
    const next = share(state, 1, { intervalMs: 100, now: NOW });
    expect(next.waits.map((at) => at.getTime() - NOW)).toEqual([1400]);
  });

  it('slows by half each time it is asked to, and comes back by itself', () => {
    const once = slow(fresh, NOW);
    expect(slowness(once, NOW)).toBe(1000);
    const twice = slow(once, NOW + 1000);
    expect(slowness(twice, NOW + 1000)).toBe(2000);
    expect(slowness(twice, NOW + 62_000)).toBe(1000);
    expect(slowness(twice, NOW + 3_600_000)).toBe(0);
    let crowded = twice;
    for (let turn = 0; turn < 20; turn++) crowded = slow(crowded, NOW + 1000);
    expect(slowness(crowded, NOW + 1000)).toBe(60_000);
  });

  it('waits for no moment that a clock, set back since, has moved away', () => {
    const ahead = share(fresh, 1, { intervalMs: 1000, now: NOW + 86_400_000 }).state;
    expect(share(ahead, 1, { intervalMs: 1000, now: NOW }).granted).toBe(1);
    const { waits } = share(ahead, 5, { intervalMs: 1000, now: NOW });
    expect(waits.every((at) => at.getTime() <= NOW + 3_600_000)).toBe(true);
  });
});
