import { sql } from 'drizzle-orm';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { random } from '@/lib/audience/testing/random-people';
import { goOut, openShop } from '@/lib/dispatch/testing/shop';
import { openSink } from '@/lib/dispatch/testing/sink';
import { compare, conclude, dismiss, type Hired, hire, open, pause, sumsOf } from './support/dispatch';

/*
 * `npm run drill -- dispatch-kills [PEOPLE] [KILLS] [WORKERS] [SEED]`: a campaign goes out by several workers; at random moments one of
 * them that is in the middle of it is killed with -9, and another starts in its place. Then what Aval says of each recipient is
 * compared with what the mail server's own file says.
 */
const [people = 10_000, kills = 20, workers = 4, seed = 20_261_124] = process.argv.slice(2).map(Number);
/** Slow enough that all kills fall into the campaign, on a machine where a worker takes some seconds to start. */
const DELAY_MS = Number(process.env['SINK_MS'] ?? 120);

const url = process.env['DATABASE_URL'] ?? '';
await migrateDatabase(url);
const db = openPool(url, { max: 6 });
await openShop(db, people);
const campaignId = await goOut(db);
const sink = await openSink({ delayMs: DELAY_MS });
const env = { SMTP_URL: sink.url, SMTP_LIMITS: '*=0/0' };
const crew: Hired[] = Array.from({ length: workers }, () => hire(env));

const r = random(seed);
const began = performance.now();
let killed = 0;
let inFlight = 0;
let largest = 0;
while (killed < kills && open(await sumsOf(db, campaignId)) > 0) {
  await pause(300 + r.below(1500));
  const busy = await holding();
  const victim = r.of(crew.filter(({ ids }) => ids.some((id) => busy.has(id))));
  if (!victim) continue;
  await dismiss(victim, 'SIGKILL');
  killed++;
  const left = await holding();
  const lost = victim.ids.reduce((sum, id) => sum + (left.get(id) ?? 0), 0);
  inFlight += lost;
  largest = Math.max(largest, lost);
  crew[crew.indexOf(victim)] = hire(env);
}
const reached = await sumsOf(db, campaignId);
while (open(await sumsOf(db, campaignId)) > 0) await pause(200);
const seconds = Math.round((performance.now() - began) / 1000);
await Promise.all(crew.map((one) => dismiss(one, 'SIGTERM')));
const figures = await compare(db, campaignId, sink.taken());
sink.close();
const { frozen, handedOff, skipped, failed, uncertain, duplicates } = figures;
const unaccounted = frozen - handedOff - skipped - failed - uncertain;
conclude(
  {
    ...{ seed, people, workers, killed, seconds, openAfterTheLastKill: open(reached) },
    ...{ inFlightAtKills: inFlight, largestInFlight: largest, ...figures, unaccounted },
  },
  [
    ...[duplicates, figures.handedOffButMissing, figures.arrivedButDenied, unaccounted, kills - killed],
    ...[skipped, failed, Math.max(0, uncertain - inFlight)],
  ],
);

/** How many each worker holds at this moment. */
async function holding(): Promise<Map<number, number>> {
  const rows = await db.execute<{ id: number; n: number }>(sql`
    select claimed_by as id, count(*)::int as n from send where state = 'in_flight' group by 1`);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
