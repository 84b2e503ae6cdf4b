// `npm run drill -- scanners [EACH]`: four programs that guard mailboxes open the one-click links of 1,000 people each: one gets the
// page, one asks for its head and then gets it, a headless browser loads it, runs what there is to run and waits, and one presses the
// first button. Only the last may change anything; what it did is suspected, and a data protection officer undoes it as a batch.
import { chromium, type Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { type LinkedPerson, linkedPeople } from '@/db/testing/linked-people';
import { undoSuspected } from '@/lib/inbound/undo-suspected';
import { endAval, freePort, startAval, until } from '@/lib/spool/testing/processes';
import { findChromium } from '../bin/chromium.mjs';

const [each = 1000] = process.argv.slice(2).map(Number);
const WAIT_MS = 300;
const AT_ONCE = 6;
const url = process.env['DATABASE_URL'] ?? '';
const secret = process.env['AVAL_SECRET'] ?? '';
process.env['LOG_LEVEL'] = 'silent';
await migrateDatabase(url);
const db = openPool(url);
const people = await linkedPeople(db, secret, new Date(Date.now() - 86_400_000));
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const clicks = startAval(['clicks', '--port', String(port)], { LOG_LEVEL: 'silent', APP_URL: base });
await until(() =>
  fetch(`${base}/u/x`).then(
    () => true,
    () => false,
  ),
);
// A browser that shares its processes: a thousand pages are many.
const sparing = [
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-site-isolation-trials',
  '--process-per-site',
];
const browser = await chromium.launch({ executablePath: (await findChromium()).path, args: sparing });

type Actor = (address: string, page: Page) => Promise<void>;
const get = async (address: string) => void (await (await fetch(address)).text());
const actors: Record<string, Actor> = {
  get,
  headThenGet: async (address) => {
    await fetch(address, { method: 'HEAD' });
    await get(address);
  },
  browserThatWaits: async (address, page) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(WAIT_MS);
  },
  browserThatPresses: async (address, page) => {
    await page.goto(address);
    await page.getByRole('button').first().click();
    await page.waitForLoadState();
  },
};

/** How many of these people said no, how many of those are suspected, and how many of those were undone. */
async function seen(about: readonly LinkedPerson[]) {
  const ids = sql.raw(`array[${about.map(({ contactId }) => contactId).join(',')}]::bigint[]`);
  const [row] = await db.execute<{ withdrawn: number; suspected: number; undone: number }>(sql`
    select (select count(distinct contact_id) from consent_event where contact_id = any(${ids}) and act <> 'undone')::int
      as withdrawn, (count(*) filter (where suspicion is not null))::int as suspected,
      (count(*) filter (where undone_at is not null))::int as undone
    from arrival where contact_id = any(${ids})`);
  return row;
}

const report: Record<string, unknown> = {};
let pressed: LinkedPerson[] = [];
for (const [name, act] of Object.entries(actors)) {
  const about: LinkedPerson[] = [];
  for (let n = 0; n < each; n += 1) about.push(await people.add());
  const waiting = [...about];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const page = await browser.newPage();
      for (let next = waiting.pop(); next; next = waiting.pop())
        await act(`${base}/u/${next.unsubscribe}`, page);
      await page.close();
    }),
  );
  report[name] = {
    links: each,
    ...(await seen(about)),
    seconds: Math.round((performance.now() - began) / 1000),
  };
  pressed = about;
}
const officer = {
  actor: { kind: 'staff', id: 1, role: 'dpo' },
  now: new Date(),
  requestId: 'drill',
  db,
} as const;
report['undoneAsABatch'] = await undoSuspected(officer, {
  domain: 'example.org',
  upTo: new Date().toISOString(),
});
report['pressedAfterwards'] = await seen(pressed);
console.log(JSON.stringify(report, null, 1));
await browser.close();
await endAval(clicks, 'SIGTERM');
await db.$client.end();
