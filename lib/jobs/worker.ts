import { EventEmitter } from 'node:events';
import { Logger, run, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { APPLICATION_ROLE, openPool } from '@/db/client';
import { dispatchUntil } from '../dispatch/loop';
import { outboxCarrier } from '../dispatch/outbox';
import { smtpCarrier } from '../dispatch/smtp';
import { env } from '../env';
import { listenForMail } from '../inbound/listen';
import { listenForTexts } from '../inbound/listen-texts';
import { watchForBursts } from '../inbound/raise-alarms';
import { log } from '../log';
import { drainSpool } from '../preferences/drain';
import { watchSpool } from '../spool/watch';
import { enter } from './presence';
import { crontab, taskList } from './tasks';

/**
 * Runs a worker until it is told to stop (SIGINT, SIGTERM): the queue's jobs, and the dispatcher. Any number of workers may
 * run, anywhere. What is in flight is finished before it stops.
 */
export async function runWorker(): Promise<void> {
  const { DATABASE_URL, SMTP_URL, INBOUND_URL, SMPP_URL } = env();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  let lost = 0;
  const db = openPool(DATABASE_URL, { max: 4, name: 'aval worker', onLost: () => lost++ });
  const outbox = outboxCarrier(db);
  const email = SMTP_URL === undefined ? outbox : smtpCarrier(SMTP_URL);
  const queue = await startQueue(DATABASE_URL, taskList(db));
  const presence = await enter(db, queue.ids);
  const watch = watchSpool(drainSpool, { neighbours: true });
  const mail = INBOUND_URL === undefined ? null : await listenForMail(INBOUND_URL, db);
  const texts = SMPP_URL === undefined ? null : listenForTexts(SMPP_URL, db);
  const bursts = watchForBursts(() => ({
    actor: { kind: 'system' },
    now: new Date(),
    requestId: 'bursts',
    db,
  }));
  log.info({ worker: presence.workerId(), mail: mail?.port }, 'worker ready');

  await dispatchUntil({
    ...{
      db,
      carriers: { email, sms: outbox, automated_call: outbox, fax: outbox },
      workerId: presence.workerId,
      lost: () => lost,
    },
    ...{ signal: stop.signal, renew: watch.renew },
  });

  bursts.stop();
  await mail?.close();
  await texts?.close();
  await queue.stop();
  await email.close();
  await watch.stop();
  await presence.leave();
  await db.$client.end();
  log.info({ worker: presence.workerId() }, 'worker stopped');
}

/** The queue keeps connections of its own, by its own driver. */
async function startQueue(url: string, tasks: ReturnType<typeof taskList>) {
  const ids = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => ids.add(worker.workerId));
  const pool = new Pool({ connectionString: url, max: 4, options: `-c role=${APPLICATION_ROLE}` });
  pool.on('error', () => log.warn('the queue lost a connection'));
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    crontab,
    concurrency: 2,
    pollInterval: 1000,
    noHandleSignals: true,
    events,
    // Its own messages may hold a job's payload; ours say what is worth saying.
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error({ queue: message.slice(0, 200) }, 'the queue had trouble');
    }),
  });
  return {
    ids: () => [...ids],
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}
