import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { campaign, contact, send, staff } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type Reason, reasons } from '@/db/vocabulary';
import { type CampaignCheck, checkCampaign } from '../campaigns/check';
import { freezeCampaign } from '../campaigns/freeze';
import type { Ctx } from '../context';
import { verifyLedger } from '../proof/verify';
import { authenticateStaff } from '../staff/authenticate';
import { demonstrationAccounts, loadDemonstration } from './load';

vi.hoisted(() => {
  process.env['AVAL_SECRET'] ??= 'only for tests, never for signing anything';
  process.env['DATABASE_URL'] ??= 'postgres://aval@127.0.0.1:1/none';
  process.env['LOG_LEVEL'] = 'silent';
});

/** What no record of the demonstration can bring about by e-mail, and why. */
const notShown: readonly Reason[] = [
  'paused', // a request of the person's, which the demonstration has none of
  'too_often', // so many messages are never sent in it
  'consent_expired', // the law sets no term for a consent to e-mail
  'no_purchase', // who never bought has not agreed either, which is nearer to being lawful
];

const now = new Date('2026-05-12T10:20:30Z');
const databases: TestDatabase[] = [];
const pools: Pool[] = [];
const system = (db: Pool): Ctx => ({ actor: { kind: 'system' }, now, requestId: 'r', db });
const first = () => pools[0] as Pool;

async function load(): Promise<void> {
  const database = await createTestDatabase();
  const db = openPool(database.url);
  databases.push(database);
  pools.push(db);
  await loadDemonstration(system(db));
}

async function checks(db: Pool): Promise<Record<string, CampaignCheck>> {
  const rows = await db.select().from(campaign).orderBy(campaign.id);
  const found: Record<string, CampaignCheck> = {};
  for (const row of rows) found[row.name] = await checkCampaign(system(db), String(row.id));
  return found;
}

/** How many there are of each reason, and of each rule that permits. */
function figures({ groups, eligible, audience }: CampaignCheck): Record<string, number> {
  const counts: Record<string, number> = { audience, eligible };
  for (const { rule, reason, count } of groups) {
    const name = reason ?? rule;
    counts[name] = (counts[name] ?? 0) + count;
  }
  return counts;
}

beforeAll(async () => {
  await load();
  await load();
}, 120_000);
afterAll(async () => {
  for (const pool of pools) await pool.$client.end();
  for (const database of databases) await database.drop();
});

test('the same day invents the same shop', async () => {
  const [one, other] = await Promise.all(pools.map(checks));
  const counted = (of: Record<string, CampaignCheck> = {}) =>
    Object.fromEntries(Object.entries(of).map(([name, check]) => [name, figures(check)]));
  expect(Object.keys(one ?? {})).toHaveLength(4);
  expect(counted(one)).toEqual(counted(other));
});

test('the campaigns show every reason that e-mail can meet, and every permission of commercial e-mail', async () => {
  const groups = Object.values(await checks(first())).flatMap((check) => check.groups);
  const shown = new Set(groups.map(({ reason }) => reason));
  expect(reasons.filter((reason) => !shown.has(reason))).toEqual(
    reasons.filter((reason) => notShown.includes(reason)),
  );
  const bases = new Set(groups.map(({ basis }) => basis));
  expect([...bases].sort()).toEqual(
    ['consent', 'existing_customer', 'legitimate_interest', 'none_needed', null].sort(),
  );
});

test('no message would be stopped', async () => {
  const findings = Object.values(await checks(first())).flatMap(({ message }) => message.findings);
  expect(findings.filter(({ severity }) => severity === 'stop')).toEqual([]);
});

test('every chain of the ledger is whole', async () => {
  const { events, broken } = await verifyLedger(system(first()));
  expect(events).toBeGreaterThan(3000);
  expect(broken).toEqual([]);
});

test.each(demonstrationAccounts)('$role signs in', async ({ email, password, role }) => {
  expect(await authenticateStaff(system(first()), { email, password })).toMatchObject({ role });
});

test('nobody could be reached by mistake: every mailbox is of a reserved name, every number of fiction', async () => {
  const rows = await first().select({ email: contact.email, phone: contact.phone }).from(contact);
  expect(rows).toHaveLength(5000);
  const reserved = /@(example\.(com|org|net)|[a-z0-9.-]+\.example)$/;
  expect(rows.filter(({ email }) => email !== null && !reserved.test(email))).toEqual([]);
  expect(rows.filter(({ phone }) => phone !== null && !/^\+3363998\d{4}$/.test(phone))).toEqual([]);
  const emails = rows.flatMap(({ email }) => email ?? []);
  expect(new Set(emails).size).toBe(emails.length);
});

describe('campaigns', () => {
  test('are in three states, each by the marketer', async () => {
    const rows = await first().select().from(campaign).orderBy(campaign.id);
    const [marketer] = await first().select({ id: staff.id }).from(staff).where(eq(staff.role, 'marketer'));
    expect(rows.map(({ state }) => state)).toEqual(['scheduled', 'scheduled', 'draft', 'draft']);
    expect(new Set(rows.map(({ author }) => author))).toEqual(new Set([`staff:${marketer?.id}`]));
  });

  test('the one that is due has a job, and few recipients', async () => {
    const db = first();
    const jobs = await db.execute<{ key: string }>(sql`select key from graphile_worker.jobs order by run_at`);
    const [due] = await db.select().from(campaign).orderBy(campaign.id).limit(1);
    expect(jobs[0]?.key).toBe(`freeze:${due?.id}`);
    await freezeCampaign({ ...system(db), now: new Date(now.getTime() + 1000) }, due?.id ?? 0);
    const sends = await db.$count(send);
    expect(sends).toBeGreaterThan(100);
    expect(sends).toBeLessThan(350);
  });
});

test('a load that fails leaves nothing', async () => {
  const database = await createTestDatabase();
  const db = openPool(database.url);
  databases.push(database);
  pools.push(db);
  await db.execute(sql`insert into advertiser (slug, name, legal_name, address, email, country)
    values ('maison-tilleul', 'x', 'x', 'x', 'x@example.org', 'FR')`);
  await db.execute(sql`insert into contact (external_id, kind, country, created_at, updated_at)
    values ('C-04999', 'consumer', 'FR', now(), now())`);
  await expect(loadDemonstration(system(db))).rejects.toThrow('do not fit');
  expect(await db.$count(staff)).toBe(0);
});
