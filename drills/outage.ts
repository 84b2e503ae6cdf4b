import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { openGate } from '@/lib/spool/testing/gate';
import { liveThrough } from '@/lib/spool/testing/outage';
import { ensurePostgres } from '../bin/embedded-postgres.mjs';

/*
 * `npm run drill -- outage [stopped|killed|blocked|cut] [SECONDS] [CLICKS]`: PostgreSQL is stopped, killed or frozen, or the way to it
 * cut, while a campaign goes out; people say no meanwhile by `aval clicks`; then it comes back.
 */

const [how = 'stopped', seconds = '120', clicks = '1000'] = process.argv.slice(2);
const dataDir = process.env['AVAL_DATA_DIR'] ?? '';
const given = new URL(process.env['DATABASE_URL'] ?? '');
const secret = process.env['AVAL_SECRET'] ?? '';
let target = { host: given.hostname, port: Number(given.port) };

await migrateDatabase(given.href);
const gate = await openGate(() => target);
const through = new URL(given.href);
through.hostname = '127.0.0.1';
through.port = String(gate.port);
const db = openPool(through.href);
const owner = postgres(given.href, { max: 1 });
const [place] = await owner<{ data_directory: string }[]>`show data_directory`;
await owner.end();
const postmaster = () =>
  Number(readFileSync(path.join(place?.data_directory ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
const family = () => {
  const children = execFileSync('pgrep', ['-P', String(postmaster())])
    .toString()
    .trim()
    .split('\n')
    .map(Number);
  return [postmaster(), ...children];
};

/** What happens to the database, and how it comes back. */
const outages: Record<string, { cut: () => void; mend: () => Promise<void> | void }> = {
  stopped: { cut: () => void process.kill(postmaster(), 'SIGQUIT'), mend: restart },
  killed: {
    cut: () => {
      for (const pid of family()) process.kill(pid, 'SIGKILL');
    },
    mend: restart,
  },
  blocked: {
    cut: () => {
      for (const pid of family()) process.kill(pid, 'SIGSTOP');
    },
    mend: () => {
      for (const pid of family()) process.kill(pid, 'SIGCONT');
    },
  },
  cut: { cut: () => gate.silence(), mend: () => gate.open() },
};

async function restart(): Promise<void> {
  const { url } = await ensurePostgres({ dataDir });
  const { hostname, port } = new URL(url);
  target = { host: hostname, port: Number(port) };
}

const outage = outages[how];
if (!outage) throw new Error(`one of: ${Object.keys(outages).join(', ')}`);
const seen = await liveThrough({
  ...{
    db,
    url: through.href,
    secret,
    people: Number(clicks) * 3,
    clicks: Number(clicks),
    seconds: Number(seconds),
  },
  ...outage,
});
process.stdout.write(`${JSON.stringify({ how, seconds: Number(seconds), ...seen }, null, 1)}\n`);
await db.$client.end({ timeout: 1 });
await gate.end();
process.exit(seen.late === 0 && seen.confirmed === Number(clicks) ? 0 : 1);
