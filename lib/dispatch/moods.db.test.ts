import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { worker } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { dispatchUntil } from './loop';
import { smtpCarrier } from './smtp';
import { peculiarDomains } from './testing/habits';
import { openMailbox } from './testing/mailbox';
import { goOut, openShop } from './testing/shop';

let database: TestDatabase;
let db: Pool;
const ORDINARY = 20;
/** Of the busy domain more than it takes in a second. */
const EACH = 3;
const BUSY = 12;
const domains = [
  ...peculiarDomains.flatMap((domain) => Array<string>(domain === 'busy.test' ? BUSY : EACH).fill(domain)),
  ...Array<string>(ORDINARY).fill('ordinary.test'),
];

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: 8 });
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    AVAL_SECRET: 'a secret for tests, of more than thirty-two characters',
  });
});
afterAll(async () => {
  await db.$client.end({ timeout: 1 });
  await database.drop();
});

it('reaches nobody twice and loses nobody, by a server of many moods behind one that is down', async () => {
  const mailbox = await openMailbox();
  await openShop(db, domains.length, { domainOf: (place) => domains[place] ?? '' });
  const campaignId = await goOut(db);
  const now = new Date();
  const [hired] = await db.insert(worker).values({ startedAt: now, seenAt: now, queueIds: [] }).returning();
  const carrier = smtpCarrier(['smtp://127.0.0.1:1', mailbox.url]);
  const stop = new AbortController();
  const dispatched = dispatchUntil({
    ...{ db, carriers: { email: carrier }, workerId: () => hired?.id ?? 0, signal: stop.signal },
  });
  const left = async () => {
    const [row] = await db.execute<{ n: number }>(sql`
      select count(*)::int as n from send where campaign_id = ${campaignId} and state in ('queued', 'in_flight')`);
    return row?.n ?? 0;
  };
  while ((await left()) > 0) {
    // Nobody waits two days for a test; a domain's turns, which are near, are waited for.
    await db.execute(sql`
      update send set not_before = clock_timestamp() where state = 'queued' and attempts > 0
        and not_before > clock_timestamp() + interval '70 seconds'`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop.abort();
  await dispatched;
  await carrier.close();
  await mailbox.close();

  const rows = await db.execute<{ domain: string; state: string; attempts: number; n: number }>(sql`
    select split_part(c.email, '@', 2) as domain, s.state, max(s.attempts)::int as attempts, count(*)::int as n
    from send s join contact c on c.id = s.contact_id group by 1, 2`);
  const became = Object.fromEntries(rows.map(({ domain, state, n }) => [domain, `${n} ${state}`]));
  expect(became).toEqual({
    'ordinary.test': `${ORDINARY} handed_off`,
    'greylist.test': `${EACH} handed_off`,
    'busy.test': `${BUSY} handed_off`,
    'later.test': `${EACH} handed_off`,
    'cut.test': `${EACH} handed_off`,
    'never.test': `${EACH} failed`,
    'gone.test': `${EACH} failed`,
    'refused.test': `${EACH} failed`,
    'hang.test': `${EACH} uncertain`,
    'drop.test': `${EACH} uncertain`,
  });
  expect(rows.find(({ domain }) => domain === 'never.test')?.attempts).toBe(10);
  const reached = mailbox.received.map(({ to }) => to);
  expect(new Set(reached).size).toBe(reached.length);
  expect(reached).toHaveLength(ORDINARY + BUSY + 5 * EACH);
  const [slowed] = await db.execute<{ domain: string; slowed_ms: number }>(
    sql`select domain, slowed_ms from mail_domain where domain = 'busy.test'`,
  );
  expect(slowed?.slowed_ms).toBeGreaterThanOrEqual(1000);
}, 240_000);
