import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { openPool, type Pool } from '@/db/client';
import { leaveSpool, promiseEmpty } from '@/db/queries/promise-empty';
import { spool } from '@/db/schema';
import { renewDatabase } from '../database';
import { env } from '../env';
import { log } from '../log';
import { answerWithin, isUnreachable } from '../unreachable';
import { folderId, listKept, publishPromise } from './folder';
import { PROMISE_MS, spoolFolder } from './keep';
import { awaySince, markAway, markBack } from './reach';

const BEAT_MS = 300;
/** A database that does not answer so simple a thing by then is away. */
const PATIENCE_MS = 2000;
const LONG_AWAY_MS = 3000;

/** Brings what waits in a folder to the database, as far as that goes. */
export type Drain = (db: Pool, folder: string) => Promise<void>;

export type Watch = {
  /** Promises anew at once, for somebody who waits for it: the watch's own beat may be late where the machine is busy. */
  renew(): Promise<void>;
  stop(): Promise<void>;
};

/** The database's moment of a beat, and ours when its answer had come. */
type Beat = { now: string; received: number; wall: number };

/**
 * Watches the database and the spool from this process: brings what waits in the folder to the database whenever that answers,
 * and promises, for a moment at a time, that the folder is empty. Without a promise no worker hands anything over. `neighbours`:
 * also for folders on this machine whose processes have gone.
 */
export function watchSpool(drain: Drain, { neighbours = false } = {}): Watch {
  surviveLeftQuestions();
  const own = spoolFolder();
  const beats = new Map<string, Beat>();
  let db = openWatch();
  let stopped = false;
  const alone = inTurn();
  const round = async () => {
    const folders = [own, ...(neighbours ? await leftBehind(db, own) : [])];
    for (const folder of folders) await beat(db, folder, { beats, drain });
  };
  const running = (async () => {
    while (!stopped) {
      try {
        await alone(() => answerWithin(PATIENCE_MS, beat(db, own, { beats, drain: undefined })));
        back();
        await alone(round);
      } catch (error) {
        markAway();
        log.debug({ code: codeOf(error) }, 'the spool’s watch got no answer');
        void db.$client.end({ timeout: 0 }).catch(() => {});
        db = openWatch();
      }
      await new Promise((resolve) => setTimeout(resolve, BEAT_MS));
    }
    await db.$client.end({ timeout: 1 }).catch(() => {});
  })();
  return {
    async renew() {
      // The first learns the database's moment, from which the second promises.
      const twice = async () => {
        for (let time = 0; time < 2; time++) await beat(db, own, { beats, drain: undefined });
      };
      await answerWithin(PATIENCE_MS, alone(twice));
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}

/** Does one thing after the other, whatever becomes of each. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}

/** What the application's connections wait for since a while, they may wait for long: they are left behind. */
function back(): void {
  const since = awaySince();
  markBack();
  if (since !== null && performance.now() - since > LONG_AWAY_MS) renewDatabase();
}

let surviving = false;

/** A connection that is left, or breaks as it is made, may have asked a question of the driver's own, to whose failure nobody listens. */
function surviveLeftQuestions(): void {
  if (surviving) return;
  surviving = true;
  process.on('unhandledRejection', (error) => {
    if (!isUnreachable(error)) throw error;
  });
}

const openWatch = () => openPool(env().DATABASE_URL, { max: 3, name: 'aval spool' });

type Round = { beats: Map<string, Beat>; drain: Drain | undefined };

async function beat(db: Pool, folder: string, { beats, drain }: Round): Promise<void> {
  if (drain && (await listKept(folder)).length > 0) await drain(db, folder);
  const id = await folderId(folder);
  const last = beats.get(folder);
  const until = last ? last.wall + PROMISE_MS : 0;
  const promising = last !== undefined && performance.now() - last.received < PROMISE_MS - BEAT_MS;
  // First said to those who write here, then looked, then promised: whoever wrote unseen reads what was said.
  if (promising) await publishPromise(folder, until);
  const waiting = (await listKept(folder)).length;
  const now = await promiseEmpty(db, {
    ...{ id, machine: machine(), folder, waiting, promiseMs: PROMISE_MS },
    emptySince: promising && waiting === 0 ? last.now : null,
  });
  beats.set(folder, { now, received: performance.now(), wall: Date.now() });
}

/**
 * Folders on this machine that nobody speaks for. One that is no longer there, or is another by now, can hold nothing: it is left.
 */
async function leftBehind(db: Pool, own: string): Promise<string[]> {
  const rows = await db.select().from(spool).where(eq(spool.machine, machine()));
  const folders: string[] = [];
  for (const row of rows) {
    if (row.folder === own || row.clearUntil === 'infinity') continue;
    const id = await readFile(path.join(row.folder, 'id'), 'utf8').catch(() => null);
    if (id?.trim() === row.id) folders.push(row.folder);
    else if (await leaveSpool(db, row.id)) log.warn({ spool: row.id }, 'a spool’s folder is gone');
  }
  return folders;
}

let known: string | undefined;

/** This machine since it was started: two containers differ by the name, two machines of one name by the start. */
function machine(): string {
  known ??= `${hostname()} ${bootId()}`.trim();
  return known;
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : 'unknown');
