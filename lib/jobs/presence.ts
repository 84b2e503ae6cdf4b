import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import {
  type Beating,
  countBeat,
  giveUp,
  listBeats,
  releaseJobs,
  takeBack,
} from '@/db/queries/give-up-workers';
import { worker } from '@/db/schema';
import { log } from '../log';

const HEARTBEAT_MS = 1000;
/** A worker that has not counted on in so many looks of another's is given up: some ten seconds. */
const LEASE_LOOKS = 10;

export type Presence = {
  /** Under which number this worker claims: another one, once it has been given up and came back. */
  workerId: () => number;
  leave(): Promise<void>;
};

/**
 * Makes this worker known, keeps it known, and looks after those that died: whose message may have left becomes uncertain, the
 * others that it had claimed wait again, and the jobs that it held are free. `queueIds` are this worker's names in the queue.
 *
 * No clock is compared with another: each worker counts, and the others watch whether it counts on. A worker that was frozen and
 * given up finds that out before it begins anything, and enters anew.
 */
export async function enter(
  db: Db,
  queueIds: () => readonly string[],
  heartbeatMs = HEARTBEAT_MS,
): Promise<Presence> {
  let id = await makeKnown(db);
  const watch = watchOthers();
  const beat = async () => {
    if (!(await countBeat(db, id, queueIds()))) {
      log.warn({ worker: id }, 'this worker was given up, and enters anew');
      id = await makeKnown(db);
    }
    await giveUp(db, watch(await listBeats(db), id));
    const uncertain = await takeBack(db);
    if (uncertain > 0) log.warn({ uncertain }, 'a worker died with these in flight');
    await releaseJobs(db);
  };
  let beating: Promise<void> | null = null;
  const timer = setInterval(() => {
    beating ??= beat()
      .catch(() => log.warn('the worker could not say that it lives'))
      .finally(() => {
        beating = null;
      });
  }, heartbeatMs);
  return {
    workerId: () => id,
    async leave() {
      clearInterval(timer);
      await beating;
      await sayStopped(db, id);
    },
  };
}

async function makeKnown(db: Db): Promise<number> {
  const now = sql`clock_timestamp()`;
  const [row] = await db
    .insert(worker)
    .values({ startedAt: now, seenAt: now, queueIds: [] })
    .returning({ id: worker.id });
  if (!row) throw new Error('the worker was not made known');
  return row.id;
}

async function sayStopped(db: Db, id: number): Promise<void> {
  await db.update(worker).set({ stoppedAt: sql`clock_timestamp()` }).where(eq(worker.id, id));
}

/**
 * Looks at how far the others have counted; answers those that stood still for a whole lease. Counted in looks, which need the
 * database as beats do: while it is away, nobody is taken for dead.
 */
export function watchOthers(): (seen: readonly Beating[], self: number) => Beating[] {
  let known = new Map<number, Beating & { looks: number }>();
  return (seen, self) => {
    const others = seen.filter(({ id }) => id !== self);
    known = new Map(
      others.map((one) => {
        const before = known.get(one.id);
        return [one.id, { ...one, looks: before?.beats === one.beats ? before.looks + 1 : 0 }];
      }),
    );
    return [...known.values()].filter(({ looks }) => looks >= LEASE_LOOKS);
  };
}
