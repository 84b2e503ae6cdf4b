import { openPool } from '@/db/client';
import { dispatchUntil } from '../dispatch/loop';
import { env } from '../env';
import { listenForMail } from '../inbound/listen';
import { watchForBursts } from '../inbound/raise-alarms';
import { log } from '../log';
import { drainSpool } from '../preferences/drain';
import { watchSpool } from '../spool/watch';
import { openCarriers } from './carriers';
import { listenForMetrics } from './metrics-listener';
import { enter } from './presence';
import { startQueue } from './queue';
import { taskList } from './tasks';
import { whileArmed } from './while-armed';

/**
 * Runs a worker until it is told to stop (SIGINT, SIGTERM): what comes back, the queue's jobs, and the dispatcher. Any number of
 * workers may run, anywhere. What is in flight is finished before it stops. Where the database is not armed it takes what people
 * say and does nothing else.
 */
export async function runWorker(): Promise<void> {
  const { DATABASE_URL, INBOUND_URL, METRICS_PORT } = env();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  let lost = 0;
  const db = openPool(DATABASE_URL, { max: 4, name: 'aval worker', onLost: () => lost++ });
  const queueIds = new Set<string>();
  const presence = await enter(db, () => [...queueIds]);
  const watch = watchSpool(drainSpool, { neighbours: true });
  const mail = INBOUND_URL === undefined ? null : await listenForMail(INBOUND_URL, db);
  const measures = METRICS_PORT === undefined ? null : await listenForMetrics(METRICS_PORT, db);
  const bursts = watchForBursts(() => ({
    actor: { kind: 'system' },
    now: new Date(),
    requestId: 'bursts',
    db,
  }));
  log.info({ worker: presence.workerId(), mail: mail?.port }, 'worker ready');

  await whileArmed(db, stop.signal, async (signal) => {
    const queue = await startQueue(DATABASE_URL, taskList(db), queueIds);
    const carriers = openCarriers(db);
    await dispatchUntil({
      ...{ db, carriers: carriers.byChannel, workerId: presence.workerId, lost: () => lost },
      ...{ signal, renew: watch.renew },
    });
    await queue.stop();
    await carriers.close();
  });

  bursts.stop();
  measures?.close();
  await mail?.close();
  await watch.stop();
  await presence.leave();
  await db.$client.end({ timeout: 5 });
  log.info({ worker: presence.workerId() }, 'worker stopped');
}
