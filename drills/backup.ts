import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { checkChains } from '@/db/queries/check-chains';
import { countSends } from '@/db/queries/count-sends';
import { consentEvent } from '@/db/schema';
import { armHere } from '@/lib/arming/arm';
import { restoreBackup } from '@/lib/backup/restore';
import { saveBackup } from '@/lib/backup/save';
import { digestTables } from '@/lib/backup/testing/digests';
import { openMailbox } from '@/lib/dispatch/testing/mailbox';
import { as, goOut, openShop } from '@/lib/dispatch/testing/shop';
import { linkKeys } from '@/lib/links/keys';
import { dayNumber, makeToken } from '@/lib/links/token';
import { openGate } from '@/lib/spool/testing/gate';
import { click, endAval, freePort, startAval, until } from '@/lib/spool/testing/processes';

/*
 * `npm run drill -- backup [PEOPLE] [CLICKS]`: a campaign is going out; a backup is taken; the database is dropped; people say no meanwhile
 * by `aval clicks`, which keeps it in its spool; the backup is restored. Are the rows equal, do those withdrawals hold, is anything sent
 * before somebody arms the database, and is anybody written to twice?
 */

const [people = '3000', clicks = '200'] = process.argv.slice(2);
const [PEOPLE, CLICKS] = [Number(people), Number(clicks)];
const url = process.env['DATABASE_URL'] ?? '';
const secret = process.env['AVAL_SECRET'] ?? '';
const QUIET_MS = 8000;

const { hostname, port: databasePort, pathname } = new URL(url);
const gate = await openGate(() => ({ host: hostname, port: Number(databasePort) }));
const through = new URL(url);
Object.assign(through, { hostname: '127.0.0.1', port: String(gate.port) });
const scratch = mkdtempSync(path.join(tmpdir(), 'aval-backup-drill-'));
const mailbox = await openMailbox({ delayMs: 5 });
const port = await freePort();
const env = { AVAL_DATA_DIR: path.join(scratch, 'data'), LOG_LEVEL: 'error', PORT: String(port) };
const startWorker = () => startAval(['worker'], { ...env, DATABASE_URL: url, SMTP_URL: mailbox.url });

await migrateDatabase(url);
let db = openPool(url);
const contacts = await openShop(db, PEOPLE);
const campaignId = await goOut(db);
const listener = startAval(['clicks', '--port', String(port)], { ...env, DATABASE_URL: through.href });
let worker = startWorker();
await until(() => mailbox.received.length > PEOPLE / 3, 180);
await endAval(worker, 'SIGTERM');

const folder = path.join(scratch, 'backup');
const saved = performance.now();
const manifest = await saveBackup(url, folder, new Date());
const saveMs = Math.round(performance.now() - saved);
const before = await digestTables(url);
// What goes out after the backup is what a restored database does not know of.
worker = startWorker();
const atBackup = mailbox.received.length;
await until(() => mailbox.received.length > atBackup + PEOPLE / 4, 180);
await endAval(worker, 'SIGTERM');
await db.$client.end();

gate.silence();
const owner = new URL(url);
owner.pathname = '/postgres';
const administrator = postgres(owner.href, { max: 1, onnotice: () => {} });
const name = pathname.slice(1);
await administrator.unsafe(`drop database "${name}" with (force)`);
const keys = linkKeys(secret, 'unsubscribe');
const gone = contacts.slice(-CLICKS);
let answered = 0;
for (const contactId of gone) {
  const token = makeToken(keys, { contactId, campaignId, issuedOn: dayNumber(new Date()) });
  const { status } = await click(`http://127.0.0.1:${port}`, token);
  if (status === 200) answered++;
}
await administrator.unsafe(`create database "${name}"`);
await administrator.end();
const restoring = performance.now();
await restoreBackup(url, folder);
const restoreMs = Math.round(performance.now() - restoring);
const after = await digestTables(url);
const unequal = Object.keys({ ...before, ...after }).filter((table) => before[table] !== after[table]);

gate.open();
db = openPool(url);
const noes = () => db.$count(consentEvent, eq(consentEvent.act, 'withdrawn'));
const objections = async () =>
  (await noes()) + (await db.$count(consentEvent, eq(consentEvent.act, 'objected')));
await until(async () => (await objections()) >= answered);

const known = mailbox.received.length;
worker = startWorker();
await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
const sentUnarmed = mailbox.received.length - known;
const admin = as(db, { kind: 'staff', id: 1, role: 'admin' });
const { uncertain } = await armHere(admin, { reason: 'restored' });
const next = await goOut(db);
await until(async () => {
  const [row] = await db.execute<{ state: string }>(sql`select state from campaign where id = ${next}`);
  return row?.state === 'sent';
}, 180);
await endAval(worker, 'SIGTERM');

const first = mailbox.received.slice(0, known);
const second = mailbox.received.slice(known);
const duplicates = first.length - new Set(first.map(({ to }) => to)).size;
const withdrawn = new Set(
  contacts.slice(-CLICKS).map((_, index) => `p${PEOPLE - CLICKS + index}@example.org`),
);
const late = second.filter(({ to }) => withdrawn.has(to)).length;
const chains = await checkChains(db, null);
const figures = {
  ...{
    people: PEOPLE,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((n, t) => n + t.rows, 0),
  },
  ...{ saveMs, restoreMs, unequal, sentBeforeBackup: atBackup, sentAfterBackup: known - atBackup },
  ...{ clicks: CLICKS, answered, reapplied: await objections(), sentUnarmed, uncertain, duplicates },
  ...{ firstCampaign: await countSends(db, campaignId), secondCampaign: await countSends(db, next) },
  ...{ secondReceived: second.length, toWithdrawn: late, brokenChains: chains.broken.length },
};
process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
await endAval(listener, 'SIGTERM');
await db.$client.end();
await mailbox.close();
await gate.end();
rmSync(scratch, { recursive: true });
const bad =
  unequal.length + sentUnarmed + duplicates + late + chains.broken.length > 0 || answered !== CLICKS;
process.exit(bad ? 1 : 0);
