import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { random } from '@/lib/audience/testing/random-people';
import { goOut, openShop } from '@/lib/dispatch/testing/shop';
import { openSink } from '@/lib/dispatch/testing/sink';
import { openGate } from '@/lib/spool/testing/gate';
import { ensurePostgres } from '../bin/embedded-postgres.mjs';
import { compare, conclude, dismiss, hire, open, pause, sumsOf } from './support/dispatch';

/*
 * `npm run drill -- dispatch-database [KILLS] [PEOPLE] [WORKERS] [SEED]`: PostgreSQL, all its processes, is killed with -9 at random
 * moments while a campaign goes out, and started again. `… dispatch-database clock` instead moves the clocks of the workers, under
 * libfaketime (Debian's package faketime): ten minutes forward, a day forward, a day back, each while the campaign goes out.
 */
const [first = '20', people = '10000', workers = '4', seed = '20261124'] = process.argv.slice(2);
const clocks = first === 'clock';
const dataDir = process.env['AVAL_DATA_DIR'] ?? '';
const given = new URL(process.env['DATABASE_URL'] ?? '');
let target = { host: given.hostname, port: Number(given.port) };

await migrateDatabase(given.href);
const gate = await openGate(() => target);
const through = new URL(given.href);
Object.assign(through, { hostname: '127.0.0.1', port: String(gate.port) });
const owner = postgres(given.href, { max: 1 });
const [place] = await owner<{ data_directory: string }[]>`show data_directory`;
await owner.end();
const db = openPool(through.href, { max: 4 });
await openShop(db, Number(people));
const campaignId = await goOut(db);
const sink = await openSink({ delayMs: Number(process.env['SINK_MS'] ?? 60) });
const clock = path.join(mkdtempSync(path.join(tmpdir(), 'aval-clock-')), 'now');
writeFileSync(clock, '+0');
const env = { DATABASE_URL: through.href, SMTP_URL: sink.url, SMTP_LIMITS: '*=0/0', LOG_LEVEL: 'error' };
const faked = {
  LD_PRELOAD: '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  ...{ FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' },
};
const crew = Array.from({ length: Number(workers) }, () => hire(clocks ? { ...env, ...faked } : env));

const r = random(Number(seed));
const began = performance.now();
const moved: string[] = [];
let killed = 0;
await underWay();
if (clocks) {
  for (const offset of ['+600', '+86400', '-86400', '+0']) {
    writeFileSync(clock, offset);
    moved.push(`${offset} s at ${open(await sumsOf(db, campaignId))} open`);
    await pause(5000);
  }
} else {
  for (; killed < Number(first) && (await left()) > 0; killed++) {
    await pause(500 + r.below(2500));
    for (const pid of family()) process.kill(pid, 'SIGKILL');
    const { url } = await ensurePostgres({ dataDir });
    const { hostname, port } = new URL(url);
    target = { host: hostname, port: Number(port) };
  }
}
const openThen = await left();
while ((await left()) > 0) await pause(300);
const seconds = Math.round((performance.now() - began) / 1000);
await Promise.all(crew.map((one) => dismiss(one, 'SIGTERM')));
const figures = await compare(db, campaignId, sink.taken());
sink.close();
const { frozen, handedOff, failed, skipped, uncertain } = figures;
conclude(
  {
    ...(clocks ? { moved } : { seed: Number(seed), killed }),
    ...{ workers: Number(workers), seconds, openAfterwards: openThen, ...figures },
  },
  [
    ...[figures.duplicates, figures.handedOffButMissing, figures.arrivedButDenied, skipped, failed],
    ...[frozen - handedOff - uncertain, clocks ? uncertain : Number(first) - killed],
  ],
);

/** How many are left, as soon as the database says so. */
async function left(): Promise<number> {
  for (;;) {
    const sums = await sumsOf(db, campaignId).catch(() => null);
    if (sums) return open(sums);
    await pause(100);
  }
}

async function underWay(): Promise<void> {
  while ((await sumsOf(db, campaignId)).handed_off < 20) await pause(100);
}

function family(): number[] {
  const file = readFileSync(path.join(place?.data_directory ?? '', 'postmaster.pid'), 'utf8');
  const postmaster = Number(file.split('\n')[0]);
  const children = execFileSync('pgrep', ['-P', String(postmaster)])
    .toString()
    .trim()
    .split('\n')
    .map(Number);
  return [postmaster, ...children];
}
