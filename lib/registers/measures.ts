import { Gauge, Registry } from 'prom-client';
import type { Db } from '@/db/client';
import { takeMeasures } from '@/db/queries/take-measures';
import { metrics } from '../metrics';

/** What Prometheus reads of this process and of the database that it shares with the others, in its text format. */
export async function writeMeasures(db: Db): Promise<{ type: string; text: string }> {
  const registry = new Registry();
  const measures = await takeMeasures(db).catch(() => null);
  gauge(registry, 'aval_database_up', 'Whether the database answered', measures ? 1 : 0);
  if (measures) {
    const { sends, ...counts } = measures;
    const recipients = new Gauge({
      ...{ name: 'aval_recipients', help: 'Recipients of campaigns that are going out or paused' },
      ...{ labelNames: ['channel', 'state'] as const, registers: [registry] },
    });
    for (const { channel, state, count } of sends) recipients.set({ channel, state }, count);
    for (const [name, [count, help]] of Object.entries(shown(counts))) gauge(registry, name, help, count);
  }
  const all = Registry.merge([metrics().registry, registry]);
  return { type: all.contentType, text: await all.metrics() };
}

type Counts = Omit<Awaited<ReturnType<typeof takeMeasures>>, 'sends'>;

const shown = (counts: Counts): Record<string, [number, string]> => ({
  aval_workers: [counts.workers, 'Workers that live'],
  aval_armed: [counts.armed ? 1 : 0, 'Whether messages may leave from this database'],
  aval_jobs_waiting: [counts.jobs, 'Jobs of the queue that are due and not begun'],
  aval_jobs_given_up: [counts.givenUp, 'Jobs that failed for the last time'],
  aval_spooled_withdrawals: [counts.spooled, 'Withdrawals that wait in a spool; nothing is sent meanwhile'],
  aval_spools_silent: [counts.silent, 'Spools that have not been heard of; nothing is sent meanwhile'],
});

function gauge(registry: Registry, name: string, help: string, value: number): void {
  new Gauge({ name, help, registers: [registry] }).set(value);
}
