import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

type Part = 'ok' | 'unavailable';
export type Health = { status: Part; database: Part; worker: Part };

/** A worker that has not been seen for this long, in seconds, is taken for dead. */
const WORKER_SILENCE = 30;

/** How long the database may take to answer, in milliseconds, before it counts as unavailable. */
const PATIENCE = 3000;

/**
 * Whether the database answers and a worker lives. Says no more than that: it is asked without a key.
 * @param open gives the pool; that it cannot is an answer too
 */
export async function checkHealth(open: () => Db): Promise<Health> {
  const worker = await within(PATIENCE, async () => workerLives(open())).catch(() => undefined);
  const health = { database: part(worker !== undefined), worker: part(worker === true) };
  return { status: part(worker === true), ...health };
}

const part = (fine: boolean): Part => (fine ? 'ok' : 'unavailable');

async function workerLives(db: Db): Promise<boolean> {
  const seen = await db.execute(sql`
    select 1 from worker
    where stopped_at is null and seen_at > now() - make_interval(secs => ${WORKER_SILENCE}) limit 1`);
  return seen.length > 0;
}

async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), milliseconds);
  });
  return Promise.race([work(), late]).finally(() => clearTimeout(timer));
}
