// `npm run drill -- spool-full FOLDER [CLICKS]`: the database is away, and the disk of the spool fills up while people press one-click
// links. FOLDER is on a small disk of its own: mount -t tmpfs -o size=16m tmpfs FOLDER. What was answered 200 comes onto record when
// the database is back; what could not be kept was answered 503, and is not.
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { linkedPeople } from '@/db/testing/linked-people';
import { listKept } from '@/lib/spool/folder';
import { openGate } from '@/lib/spool/testing/gate';
import { click, endAval, freePort, startAval, until } from '@/lib/spool/testing/processes';

const [folder = '', clicks = '1000'] = process.argv.slice(2);
const { blocks, bsize } = statfsSync(folder);
if (blocks * bsize > 64 * 2 ** 20)
  throw new Error(`${folder} is on a disk of more than 64 MiB: this drill fills it`);
const given = new URL(process.env['DATABASE_URL'] ?? '');
await migrateDatabase(given.href);
const db = openPool(given.href);
const people = await linkedPeople(db, process.env['AVAL_SECRET'] ?? '', new Date(Date.now() - 86_400_000));
const chosen: { contactId: number; unsubscribe: string }[] = [];
for (let n = 0; n < Number(clicks); n++) chosen.push(await people.add());

const gate = await openGate(() => ({ host: given.hostname, port: Number(given.port) }));
const through = new URL(given.href);
through.hostname = '127.0.0.1';
through.port = String(gate.port);
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const dataDir = mkdtempSync(path.join(folder, 'aval-'));
const env = { DATABASE_URL: through.href, AVAL_DATA_DIR: dataDir, LOG_LEVEL: 'silent', APP_URL: base };
const listener = startAval(['clicks', '--port', String(port)], env);
await until(async () => (await click(base, 'x')).status === 404);

gate.close();
const ballast = path.join(folder, 'ballast');
const [answered, statuses] = [new Map<number, number>(), {} as Record<string, number>];
for (const [place, { contactId, unsubscribe }] of chosen.entries()) {
  if (place === Math.floor(chosen.length / 2)) fill();
  const { status } = await click(base, unsubscribe);
  answered.set(contactId, status);
  const half = place < chosen.length / 2 ? 'with room' : 'full';
  statuses[`${half}: ${status}`] = (statuses[`${half}: ${status}`] ?? 0) + 1;
}
rmSync(ballast);
const kept = [...answered].filter(([, status]) => status === 200).map(([id]) => id);
const refused = [...answered].filter(([, status]) => status !== 200).map(([id]) => id);
gate.open();
const back = performance.now();
await until(
  async () =>
    (await onRecord(kept)) === kept.length && (await listKept(path.join(dataDir, 'spool'))).length === 0,
  120,
);
const appliedMs = Math.round(performance.now() - back);
const report = { clicks: chosen.length, statuses, appliedMs };
const lost = kept.length - (await onRecord(kept));
const appliedThoughRefused = await onRecord(refused);
process.stdout.write(`${JSON.stringify({ ...report, lost, appliedThoughRefused }, null, 1)}\n`);
await endAval(listener);
rmSync(dataDir, { recursive: true, force: true });
await db.$client.end({ timeout: 1 });
await gate.end();
const expected =
  statuses['with room: 200'] === Math.ceil(chosen.length / 2) && (statuses['full: 503'] ?? 0) > 0;
process.exit(lost === 0 && expected ? 0 : 1);

function fill(): void {
  for (let size = 2 ** 20; size >= 1; size = Math.floor(size / 4)) {
    try {
      for (;;) appendFileSync(ballast, Buffer.alloc(size));
    } catch {
      // Nothing of that size fits any more.
    }
  }
}

async function onRecord(contactIds: readonly number[]): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(distinct contact_id)::int as n from consent_event
    where contact_id = any(${`{${contactIds.join(',')}}`}::bigint[])`);
  return row?.n ?? 0;
}
