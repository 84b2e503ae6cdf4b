import { EventEmitter } from 'node:events';
import { Logger, run, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { APPLICATION_ROLE } from '@/db/client';
import { log } from '../log';
import { crontab, type taskList } from './tasks';

type Queue = { stop(): Promise<void> };

/** Runs the queue's jobs; `ids` gets this process's names in it. The queue keeps connections of its own, by its own driver. */
export async function startQueue(
  url: string,
  tasks: ReturnType<typeof taskList>,
  ids: Set<string>,
): Promise<Queue> {
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => ids.add(worker.workerId));
  const pool = new Pool({ connectionString: url, max: 4, options: `-c role=${APPLICATION_ROLE}` });
  const lost = () => log.warn('the queue lost a connection');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
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
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}
