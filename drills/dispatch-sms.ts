import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { countDeliveries } from '@/db/queries/count-deliveries';
import { countSends } from '@/db/queries/count-sends';
import { openCentre } from '@/lib/dispatch/testing/centre';
import { goOut, openShop } from '@/lib/dispatch/testing/shop';
import { earliestLawful } from '@/lib/law/plan';

/*
 * `npm run drill -- dispatch-sms [PEOPLE] [KILLS]`: a campaign by text message through the SMPP library's own server on this machine, by two
 * workers, of which one is killed (-9) now and then. The centre throttles every 40th message, refuses 1 % of the numbers, never answers
 * three, drops the connection after three, says that 2 % were not reached, and sends each receipt twice. What counts is what it took.
 */

const [people = '3000', kills = '3'] = process.argv.slice(2);
const PEOPLE = Number(people);
const url = process.env['DATABASE_URL'] ?? '';

/** Where it is an hour at which people may be written to: their messages leave at once. */
const zone = [
  'Europe/Paris',
  'Pacific/Auckland',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Honolulu',
].find((timeZone) => {
  const now = new Date(Date.now() + 10 * 60_000);
  const place = { country: 'FR', timeZone, postalCode: null };
  const ask = { channel: 'sms', nature: 'commercial', audience: 'consumer', place } as const;
  return earliestLawful(ask, now)?.getTime() === now.getTime();
});
if (zone === undefined) throw new Error('nowhere may people be written to at this hour: run it later');

const place = (to: string) => Number(to.slice(-8)) - 12_000_000;
const centre = await openCentre({
  ...{ throttleEvery: 40, receipts: 2 },
  refuse: (to) => place(to) % 100 === 7,
  hang: (to) => [11, 1011, 2011].includes(place(to)),
  drop: (to) => [12, 1012, 2012].includes(place(to)),
  dead: (to) => place(to) % 50 === 9,
});

await migrateDatabase(url);
const db = openPool(url);
await openShop(db, PEOPLE, { channel: 'sms', timeZone: zone });
const campaignId = await goOut(db, 'sms');

const begin = (): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', 'worker'], {
    env: { ...process.env, SMPP_URL: centre.url, SMS_FROM: '36111', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
const workers = [begin(), begin()];
const started = performance.now();
const sending = async () => {
  const [row] = await db.execute<{ state: string }>(sql`select state from campaign where id = ${campaignId}`);
  return row?.state === 'sending';
};
let killed = 0;
while (await sending()) {
  await new Promise((resolve) => setTimeout(resolve, 250));
  const due = killed < Number(kills) && centre.taken.length > ((killed + 1) * PEOPLE) / (Number(kills) + 1);
  if (!due) continue;
  const turn = killed++ % workers.length;
  workers[turn]?.kill('SIGKILL');
  workers[turn] = begin();
}
const seconds = (performance.now() - started) / 1000;
// Receipts that are still on their way.
await new Promise((resolve) => setTimeout(resolve, 2000));
for (const worker of workers) worker.kill('SIGTERM');
await Promise.all(workers.map((worker) => worker.exitCode ?? once(worker, 'exit')));

const states = await countSends(db, campaignId);
const deliveries = await countDeliveries(db, campaignId);
const numbers = new Set(centre.taken.map(({ to }) => to));
const duplicates = centre.taken.length - numbers.size;
const sum = Object.values(states).reduce((total, count) => total + count, 0);
const bad = duplicates > 0 || sum !== PEOPLE || (states.queued ?? 0) > 0;
const { submitted, throttled, receipts, refusedReceipts, binds } = centre.seen;
process.stdout.write(
  `${JSON.stringify(
    {
      ...{
        people: PEOPLE,
        kills: killed,
        zone,
        seconds: Math.round(seconds),
        taken: centre.taken.length,
        duplicates,
      },
      ...{ states, deliveries, submitted, throttled, receipts, refusedReceipts, binds },
    },
    null,
    1,
  )}\n`,
);
await db.$client.end();
await centre.close();
process.exit(bad ? 1 : 0);
