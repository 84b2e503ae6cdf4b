import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Channel } from '@/db/vocabulary';

/*
 * What this process counts of itself, as Prometheus reads it: numbers by means, state and route, never of a person. On globalThis, as
 * Next.js gives each route a copy of a module.
 */
type Counters = {
  registry: Registry;
  handOvers: Counter<'channel' | 'state'>;
  batches: Histogram<'channel'>;
};

const shared = globalThis as typeof globalThis & { avalMetrics?: Counters };

export function metrics(): Counters {
  shared.avalMetrics ??= make();
  return shared.avalMetrics;
}

function make(): Counters {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const handOvers = new Counter({
    ...{ name: 'aval_hand_overs_total', help: 'Hand-overs by this process, by how they ended' },
    ...{ labelNames: ['channel', 'state'] as const, registers: [registry] },
  });
  const batches = new Histogram({
    ...{ name: 'aval_batch_seconds', help: 'How long a batch held its recipients’ locks' },
    ...{ labelNames: ['channel'] as const, registers: [registry] },
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  });
  return { registry, handOvers, batches };
}

/** Counts what became of a batch; `seconds` it took. */
export function countBatch(channel: Channel, states: readonly string[], seconds: number): void {
  const { handOvers, batches } = metrics();
  for (const state of states) handOvers.inc({ channel, state });
  if (states.length > 0) batches.observe({ channel }, seconds);
}
