import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { markUncertain } from '@/db/queries/claim-sends';
import { releaseJobs } from '@/db/queries/release-jobs';
import { worker } from '@/db/schema';
import { log } from '../log';

const HEARTBEAT_MS = 2000;
/** A worker that has not been seen for so long is taken for dead. */
const LEASE_MS = 20_000;

export type Presence = { workerId: number; leave(): Promise<void> };

/**
 * Makes this worker known, keeps it known, and looks after those that died: what they had in flight becomes uncertain, and the
 * jobs that they held are free again. `queueIds` are this worker's names in the queue.
 */
export async function enter(db: Db, queueIds: () => readonly string[]): Promise<Presence> {
  const [row] = await db
    .insert(worker)
    .values({ startedAt: new Date(), seenAt: new Date(), queueIds: [] })
    .returning({ id: worker.id });
  if (!row) throw new Error('the worker was not made known');
  const beat = async () => {
    try {
      await db
        .update(worker)
        .set({ seenAt: new Date(), queueIds: [...queueIds()] })
        .where(eq(worker.id, row.id));
      await lookAfterTheDead(db);
    } catch {
      log.warn('the worker could not say that it lives');
    }
  };
  await lookAfterTheDead(db);
  const timer = setInterval(() => void beat(), HEARTBEAT_MS);
  return {
    workerId: row.id,
    async leave() {
      clearInterval(timer);
      await db.update(worker).set({ stoppedAt: new Date() }).where(eq(worker.id, row.id));
    },
  };
}

async function lookAfterTheDead(db: Db): Promise<void> {
  const now = new Date();
  const seenSince = new Date(now.getTime() - LEASE_MS);
  const uncertain = await markUncertain(db, { seenSince }, now);
  if (uncertain > 0) log.warn({ uncertain }, 'a worker died with these in flight');
  await releaseJobs(db, seenSince);
}
