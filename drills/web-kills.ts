// `npm run drill -- web-kills [CLICKS] [KILLS] [next|clicks]`: people press one-click links, twenty at a time, while the process that
// answers is killed with -9 at moments drawn from a seed, and started again. Whatever was answered 200 is on record, once and whole.
import { type ChildProcess, spawn } from 'node:child_process';
import { sql } from 'drizzle-orm';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { linkedPeople } from '@/db/testing/linked-people';
import { random } from '@/lib/audience/testing/random-people';
import { click, endAval, freePort, startAval, until } from '@/lib/spool/testing/processes';

const [clicks = '5000', kills = '50', what = 'next'] = process.argv.slice(2);
const SEED = 20_261_124;
const CLIENTS = 20;
const url = process.env['DATABASE_URL'] ?? '';
await migrateDatabase(url);
const db = openPool(url);
const people = await linkedPeople(db, process.env['AVAL_SECRET'] ?? '', new Date(Date.now() - 86_400_000));
const left: { contactId: number; unsubscribe: string }[] = [];
for (let n = 0; n < Number(clicks); n++) left.push(await people.add());

const port = await freePort();
const base = `http://localhost:${port}`;
const env = { LOG_LEVEL: 'silent', APP_URL: base, PORT: String(port) };
function start(): ChildProcess {
  if (what === 'clicks') return startAval(['clicks', '--port', String(port)], env);
  return spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
let server = start();
const isUp = () => until(async () => (await click(base, 'x')).status === 404, 60);
await isUp();

const { below } = random(SEED);
const answered: number[] = [];
const began = performance.now();
let [unanswered, killed] = [0, 0];
const clients = Array.from({ length: CLIENTS }, async () => {
  for (let one = left.pop(); one; one = left.pop()) {
    const { status } = await click(base, one.unsubscribe);
    if (status === 200) answered.push(one.contactId);
    else {
      // A mail client tries again; here another person's turn comes first.
      unanswered++;
      left.unshift(one);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
});
for (; killed < Number(kills) && left.length > 0; killed++) {
  await new Promise((resolve) => setTimeout(resolve, 50 + below(400)));
  await endAval(server);
  server = start();
  await isUp();
}
await Promise.all(clients);
const seconds = Math.round((performance.now() - began) / 1000);
const [found] = await db.execute<{ people: number; acts: number; states: number; whole: number }>(sql`
  select count(distinct e.contact_id)::int as people, count(*)::int as acts,
    count(*) filter (where s.seq = e.seq)::int as states, count(*) filter (where g.last_hash = e.hash)::int as whole
  from consent_event e join contact_gate g on g.contact_id = e.contact_id
  left join consent_state s on s.contact_id = e.contact_id and s.act = e.act`);
const [{ lost } = { lost: -1 }] = await db.execute<{ lost: number }>(sql`
  select count(*)::int as lost from unnest(${`{${answered.join(',')}}`}::bigint[]) a(id)
  where not exists (select from consent_event e where e.contact_id = a.id)`);
const report = {
  ...{ what, seed: SEED, killed, clicks: Number(clicks), answered: answered.length, unanswered, seconds },
  ...{ lost, onRecord: found },
};
process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
await endAval(server);
await db.$client.end({ timeout: 1 });
const isWhole =
  found && found.people === found.acts && found.states === found.acts && found.whole === found.acts;
process.exit(lost === 0 && isWhole && killed === Number(kills) ? 0 : 1);
