// `npm run drill -- double-opt-in [LINKS]`: 1,000 people say yes in a form that asks to confirm by e-mail. A headless browser opens the
// link of each letter, runs what there is to run, and waits, as the programs that guard mailboxes do: nobody may be confirmed by that.
// Then the button of each is pressed, and pressed again: each is confirmed once.
import { createServer } from 'node:http';
import { chromium, type Page } from '@playwright/test';
import { asc, eq, sql } from 'drizzle-orm';
import { runMigrations } from 'graphile-worker';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { consentEvent, contact, formLetter, formSubmission } from '@/db/schema';
import { wordingsFor } from '@/lib/audience/testing/random-people';
import type { Ctx } from '@/lib/context';
import { sendFormLetter } from '@/lib/dispatch/form-letter';
import { createForm } from '@/lib/forms/put';
import { showForm } from '@/lib/forms/show';
import { submitForm } from '@/lib/forms/submit';
import { audienceOf } from '@/lib/forms/testing/audience';
import { findChromium } from '../bin/chromium.mjs';

const [total = 1000] = process.argv.slice(2).map(Number);
const PAGES = 8;
const WAIT_MS = 500;
const url = process.env['DATABASE_URL'] ?? '';
process.env['LOG_LEVEL'] = 'silent';
await migrateDatabase(url);
await runMigrations({ connectionString: url });
const db = openPool(url);
const ctx = (kind: 'system' | 'person' = 'system'): Ctx => ({
  ...{ actor: { kind }, now: new Date(), requestId: 'drill', db },
});
await wordingsFor(ctx(), ctx());
await createForm(ctx(), 'drill', {
  ...{ title: { fr: 'Restons en contact', en: 'Stay in touch' }, lead: { fr: 'Choisissez.', en: 'Choose.' } },
  ...{ wordings: ['both'], country: 'FR', asksName: false, doubleOptIn: true, open: true },
});

const { sections } = await showForm(db, 'drill', 'fr');
const [asked] = sections.flatMap(({ wordingId, questions }) =>
  questions
    .filter(({ channel }) => channel === 'email')
    .map(({ advertiserId, purposeId, channel }) => ({ wordingId, advertiserId, purposeId, channel })),
);
for (let n = 0; n < total; n++) {
  const answers = [{ ...asked, answer: 'yes' }];
  await submitForm(
    ctx('person'),
    { slug: 'drill', locale: 'fr' },
    { answers, details: { email: `p-${n}@example.org` } },
  );
}
for (const { id } of await db.select({ id: formLetter.id }).from(formLetter).orderBy(asc(formLetter.id)))
  await sendFormLetter(ctx(), id);
const letters = await db.select().from(formLetter);
const tokens = letters.flatMap(({ source }) => {
  const text = source.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  return /\/confirm\/([\w-]+)/.exec(text)?.[1] ?? [];
});

const { GET, POST } = await import('@/app/(public)/confirm/[token]/route');
const requests = { get: 0, post: 0, other: 0 };
const server = createServer(async (request, answer) => {
  const token = /^\/confirm\/([\w-]+)/.exec(request.url ?? '')?.[1];
  if (token === undefined || !['GET', 'POST'].includes(request.method ?? '')) {
    requests.other++;
    answer.writeHead(404).end();
    return;
  }
  const body = request.method === 'POST' ? Buffer.concat(await request.toArray()) : undefined;
  requests[body ? 'post' : 'get']++;
  const type = request.headers['content-type'];
  const handled = await (body ? POST : GET)(
    new Request(new URL(request.url ?? '', 'http://127.0.0.1'), {
      method: request.method ?? 'GET',
      ...(body && type && { body, headers: { 'content-type': type } }),
    }),
    { params: Promise.resolve({ token }) },
  );
  answer.writeHead(handled.status, Object.fromEntries(handled.headers)).end(await handled.text());
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

const count = async (table: typeof contact | typeof consentEvent) =>
  (await db.select({ n: sql<number>`count(*)::int` }).from(table))[0]?.n;
const standing = async () => ({
  confirmed: (await db.select().from(formSubmission)).filter(({ confirmedAt }) => confirmedAt).length,
  ...{ people: await count(contact), acts: await count(consentEvent) },
  inAudience: (await audienceOf(ctx(), new Date())).length,
});

const found = await findChromium({ say: () => {} });
const browser = await chromium.launch({
  executablePath: found.path,
  env: { ...process.env, ...found.env } as never,
});
const open = (page: Page, token: string) => page.goto(`${origin}/confirm/${token}?lang=en`);
async function withEach(visit: (page: Page, token: string) => Promise<unknown>): Promise<number> {
  const left = [...tokens];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: PAGES }, async () => {
      const page = await browser.newPage();
      for (let token = left.pop(); token; token = left.pop()) await visit(page, token);
      await page.close();
    }),
  );
  return Math.round((performance.now() - began) / 1000);
}

const openedIn = await withEach(async (page, token) => {
  await open(page, token);
  await page.waitForTimeout(WAIT_MS);
});
const opened = { seconds: openedIn, requests: { ...requests }, ...(await standing()) };
const pressedIn = await withEach(async (page, token) => {
  await open(page, token);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button').first().click()]);
  // The same form once more, as who reloads the page sends it.
  await page.reload();
});
const pressed = { seconds: pressedIn, ...(await standing()) };
const twice = await db
  .select({ id: consentEvent.contactId })
  .from(consentEvent)
  .where(eq(consentEvent.act, 'given'))
  .groupBy(consentEvent.contactId)
  .having(sql`count(*) > 1`);
console.log(
  JSON.stringify({ links: tokens.length, opened, pressed, twice: twice.length, requests }, null, 2),
);
await browser.close();
server.close();
await db.$client.end();
const none = opened.confirmed + (opened.people ?? 0) + (opened.acts ?? 0) + opened.inAudience;
const all = [pressed.confirmed, pressed.people, pressed.acts, pressed.inAudience];
process.exit(none === 0 && twice.length === 0 && all.every((n) => n === total) ? 0 : 1);
