import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { readClock } from '@/db/queries/read-clock';
import { campaign } from '@/db/schema';
import type { Channel } from '@/db/vocabulary';
import type { Campaign } from '../campaigns/load';
import type { Ctx } from '../context';
import { log } from '../log';
import { sleep } from '../sleep';
import { clearUntil } from '../spool/clearance';
import { isUnreachable } from '../unreachable';
import { type Batch, type BatchResult, dispatchBatch } from './batch';
import type { Carriers } from './carrier';
import { completeCampaign } from './complete';
import { keepFootings } from './footing';

/** A withdrawal waits at most for the batch that holds its person's lock: about this long. */
const HOLD_MS = 25;
/** So many go together all the same while that takes no longer than this: below, what a batch costs by itself prevails. */
const WORTHWHILE = 20;
const LONGEST_HOLD_MS = 60;
const SMALLEST_BATCH = 5;
const LARGEST_BATCH = 100;
const IDLE_MS = 500;
/** How long to wait for withdrawals to come out of a spool before looking again. */
const HELD_MS = 100;
/** A batch is not begun with less of a promise left, in milliseconds, where a new one is to be had. */
const MARGIN_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** After what nobody foresaw. */
const TROUBLED_MS = 1000;

export type Dispatcher = {
  db: Db;
  carriers: Carriers;
  /** Under which number it claims at this moment. */
  workerId: () => number;
  /** How many connections to the database were lost so far. */
  lost?: () => number;
  signal: AbortSignal;
  /** Has this process's own promise about its spool renewed at once. */
  renew?: () => Promise<void>;
};

/**
 * Takes every campaign that is going out forward, batch by batch, until the signal; a batch that has begun is finished first.
 * This is Aval's one claiming of its own: a queue's job cannot hold a person's lock between the decision and the hand-over
 * (docs/decisions/0004-the-guarantee.md).
 */
export async function dispatchUntil({
  db,
  carriers,
  workerId,
  lost,
  signal,
  renew,
}: Dispatcher): Promise<void> {
  const paces = new Map<Channel, Pace>();
  const footingOf = keepFootings();
  const unsettled: NonNullable<Batch['unsettled']> = [];
  while (!signal.aborted) {
    let worked = false;
    try {
      for (let settle = unsettled[0]; settle; settle = unsettled[0]) {
        await settle();
        unsettled.shift();
      }
      const [clear, going] = await Promise.all([isClear(db, renew), campaignsGoingOut(db, carriers)]);
      if (!clear) {
        await sleep(HELD_MS, signal);
        continue;
      }
      for (const row of going) {
        if (signal.aborted) break;
        const carrier = carriers[row.channel];
        const pace = paces.get(row.channel) ?? { size: SMALLEST_BATCH, pause: IDLE_MS, restsUntil: 0 };
        if (!carrier || performance.now() < pace.restsUntil) continue;
        const result = await oneBatch(await contextFor(db), {
          ...{ row, carrier, workerId: workerId(), footingOf, unsettled, lost },
          limit: pace.size,
        });
        paces.set(row.channel, nextPace(pace, result, carrier.lanes));
        worked ||= result.claimed > 0 && !result.carrierDown;
      }
    } catch (error) {
      log.error({ err: codeOf(error) }, 'a batch broke off');
      // A database that is away says when it is back; a longer pause would only add to its absence.
      if (!isUnreachable(error)) await sleep(TROUBLED_MS, signal);
    }
    if (!worked) await sleep(IDLE_MS, signal);
  }
}

/** How many a means takes at once, and how long it rests since its carrier was down; the others go on meanwhile. */
type Pace = { size: number; pause: number; restsUntil: number };

function nextPace({ size, pause }: Pace, result: BatchResult, lanes: number): Pace {
  const next = nextSize(size, result, lanes);
  if (!result.carrierDown) return { size: next, pause: IDLE_MS, restsUntil: 0 };
  const longer = Math.min(pause * 2, LONGEST_PAUSE_MS);
  return { size: next, pause: longer, restsUntil: performance.now() + longer };
}

/** Whether hand-overs may begin. A promise that is about to run out is asked for again rather than waited for. */
async function isClear(db: Db, renew: Dispatcher['renew']): Promise<boolean> {
  const left = async () => (await clearUntil(db)) - performance.now();
  if ((await left()) > MARGIN_MS) return true;
  await renew?.();
  return (await left()) > 0;
}

/**
 * What the dispatcher acts as, at this moment of the database's: hours and frequencies are kept by one clock, however many machines
 * there are and whatever theirs say.
 */
async function contextFor(db: Db): Promise<Ctx> {
  return { actor: { kind: 'system' }, now: await readClock(db), requestId: 'dispatch', db };
}

/** Those that the carriers there are can take. */
async function campaignsGoingOut(db: Db, carriers: Carriers): Promise<Campaign[]> {
  const channels = Object.keys(carriers) as Channel[];
  return db
    .select()
    .from(campaign)
    .where(and(eq(campaign.state, 'sending'), inArray(campaign.channel, channels)))
    .orderBy(campaign.id)
    .prepare('campaigns_going_out')
    .execute();
}

type OneBatch = Omit<Batch, 'campaign'> & { row: Campaign };

async function oneBatch(ctx: Ctx, { row, ...batch }: OneBatch): Promise<BatchResult> {
  const result = await dispatchBatch(ctx, { ...batch, campaign: row });
  if (result.claimed === 0) await completeCampaign(ctx, row.id);
  return result;
}

/** As many as the carrier takes in the time for which a withdrawal may wait, growing by at most a half. */
function nextSize(size: number, { msPerMessage }: BatchResult, lanes: number): number {
  if (msPerMessage === 0) return size;
  // `msPerMessage` is the batch's time shared among its messages, so the lanes are in it already.
  const within = (ms: number) => Math.floor(ms / msPerMessage);
  const fitting = Math.max(within(HOLD_MS), Math.min(WORTHWHILE, within(LONGEST_HOLD_MS)));
  return Math.max(Math.min(fitting, Math.ceil(size * 1.5), LARGEST_BATCH), SMALLEST_BATCH, lanes);
}

/** What went wrong, without the values of a statement, which may be personal. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const cause = error.cause instanceof Error && 'code' in error.cause ? ` ${String(error.cause.code)}` : '';
  return `${error.name}${cause}`;
}
