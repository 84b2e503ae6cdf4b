import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Campaign } from '../campaigns/load';
import type { Ctx } from '../context';
import { type Footing, keepFootings } from './footing';

const campaign = (id: number) => ({ id }) as Campaign;
const at = (now: string) => ({ now: new Date(now) }) as Ctx;
const evening = at('2026-11-24T22:59:59.500Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function counted() {
  let reads = 0;
  const read = vi.fn(async () => ({ read: ++reads }) as unknown as Footing);
  return { read, footingOf: keepFootings(read) };
}

it('is read once a second for each campaign', async () => {
  const { read, footingOf } = counted();
  const first = await footingOf(evening, campaign(1));
  vi.advanceTimersByTime(999);
  expect(await footingOf(evening, campaign(1))).toBe(first);
  expect(await footingOf(evening, campaign(2))).not.toBe(first);
  vi.advanceTimersByTime(1);
  expect(await footingOf(evening, campaign(1))).not.toBe(first);
  expect(read).toHaveBeenCalledTimes(3);
});

it('is never kept into another day in Paris, with which the law may change', async () => {
  const { footingOf } = counted();
  const before = await footingOf(evening, campaign(1));
  vi.advanceTimersByTime(600);
  expect(await footingOf(at('2026-11-24T23:00:00.100Z'), campaign(1))).not.toBe(before);
});
