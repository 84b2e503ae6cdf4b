import { expect, it } from 'vitest';
import type { Carrier, Letter } from './carrier';
import { handOverBatch, type Turn } from './hand-over';

const turn = (domain: string): Turn => ({ domain, make: async () => ({ to: domain }) as Letter });

function slowCarrier(lanes: number) {
  const underWay = new Map<string, number>();
  const most = new Map<string, number>();
  const carrier: Carrier = {
    lanes,
    async handOver({ to }) {
      const now = (underWay.get(to) ?? 0) + 1;
      underWay.set(to, now);
      most.set(to, Math.max(most.get(to) ?? 0, now));
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay.set(to, (underWay.get(to) ?? 1) - 1);
      return { state: 'handed_off', answer: 'ok' };
    },
    close: async () => {},
  };
  return { carrier, most };
}

it('has no more under way to a domain than it has places, and the others go on', async () => {
  const { carrier, most } = slowCarrier(4);
  const turns = [...Array(8).fill(turn('few.test')), ...Array(8).fill(turn('many.test'))];
  const results = await handOverBatch(carrier, turns, { places: new Map([['few.test', 1]]) });
  expect(results.every(({ state }) => state === 'handed_off')).toBe(true);
  expect(most.get('few.test')).toBe(1);
  expect(most.get('many.test')).toBeGreaterThan(1);
});

it('leaves those for a moment whose domain has no place at all', async () => {
  const { carrier } = slowCarrier(2);
  const [none, other] = await handOverBatch(carrier, [turn('full.test'), turn('many.test')], {
    places: new Map([['full.test', 0]]),
  });
  expect(none).toMatchObject({ state: 'deferred', waitMs: 1000 });
  expect(other).toMatchObject({ state: 'handed_off' });
});

it('begins none once the lock is gone', async () => {
  const { carrier } = slowCarrier(1);
  let holds = true;
  const turns = [...Array(6).fill(turn('many.test'))];
  setTimeout(() => {
    holds = false;
  }, 12);
  const results = await handOverBatch(carrier, turns, { holds: () => holds });
  const states = results.map(({ state }) => state);
  expect(states.slice(-2)).toEqual(['not_begun', 'not_begun']);
  expect(states[0]).toBe('handed_off');
});
