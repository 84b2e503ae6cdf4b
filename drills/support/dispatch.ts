import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import type { Pool } from '@/db/client';
import type { Taken } from '@/lib/dispatch/testing/sink';

/** A worker as it runs in earnest, and the numbers under which it has claimed so far. */
export type Hired = { child: ChildProcess; ids: number[] };

/** Starts a worker; its log, in which it says its number, is read. */
export function hire(env: Readonly<Record<string, string>>, command: readonly string[] = []): Hired {
  const [program = process.execPath, ...before] = command;
  const child = spawn(program, [...before, '--import', 'tsx', 'lib/cli/main.ts', 'worker'], {
    env: { ...process.env, ...env, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const hired: Hired = { child, ids: [] };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const [, id] of text.matchAll(/"worker":(\d+).*"worker ready"/g)) hired.ids.push(Number(id));
    if (process.env['DRILL_LOG'] === '1') process.stderr.write(text);
  });
  return hired;
}

/** Ends a worker, at once or as an operator would. */
export async function dismiss({ child }: Hired, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

export type Sums = Record<'queued' | 'in_flight' | 'handed_off' | 'skipped' | 'failed' | 'uncertain', number>;

/** How many of a campaign's recipients are in each state. */
export async function sumsOf(db: Pool, campaignId: number): Promise<Sums> {
  const rows = await db.execute<{ state: keyof Sums; n: number }>(sql`
    select state, count(*)::int as n from send where campaign_id = ${campaignId} group by state`);
  const none: Sums = { queued: 0, in_flight: 0, handed_off: 0, skipped: 0, failed: 0, uncertain: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) };
}

export const open = ({ queued, in_flight }: Sums): number => queued + in_flight;

/** Compares what Aval says of each recipient with what the sink's file says. */
export async function compare(db: Pool, campaignId: number, taken: readonly Taken[]) {
  const rows = await db.execute<{ email: string; state: keyof Sums }>(sql`
    select c.email, s.state from send s join contact c on c.id = s.contact_id where s.campaign_id = ${campaignId}`);
  const times = new Map<string, number>();
  for (const { to } of taken) times.set(to, (times.get(to) ?? 0) + 1);
  const arrived = (state: keyof Sums) =>
    rows.filter((row) => row.state === state && times.has(row.email)).length;
  const of = (state: keyof Sums) => rows.filter((row) => row.state === state).length;
  return {
    frozen: rows.length,
    sinkTook: taken.length,
    reached: times.size,
    duplicates: taken.length - times.size,
    handedOff: of('handed_off'),
    skipped: of('skipped'),
    failed: of('failed'),
    uncertain: of('uncertain'),
    uncertainThatArrived: arrived('uncertain'),
    // Each of these must be 0: said to be handed over and not there; there and said to be something else.
    handedOffButMissing: of('handed_off') - arrived('handed_off'),
    arrivedButDenied: arrived('skipped') + arrived('failed') + arrived('queued') + arrived('in_flight'),
  };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Prints a drill's figures; the drill fails where one that must be 0 is not. */
export function conclude(figures: Record<string, unknown>, mustBeZero: readonly number[]): never {
  process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
  process.exit(mustBeZero.every((count) => count === 0) ? 0 : 1);
}
