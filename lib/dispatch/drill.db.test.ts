import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { getCampaign } from '../campaigns/get';
import { linkKeys } from '../links/keys';
import { dayNumber, makeToken } from '../links/token';
import { withdrawByLink } from '../preferences/withdraw';
import { openMailbox } from './testing/mailbox';
import { as, goOut, marketer, openShop } from './testing/shop';

const SECRET = 'a secret for tests, of more than thirty-two characters';
const PEOPLE = 600;
const WITHDRAWALS = 100;

let database: TestDatabase;
let db: Pool;
const folder = mkdtempSync(path.join(tmpdir(), 'aval-drill-'));
const workers = new Set<ChildProcess>();

beforeAll(async () => {
  database = await createTestDatabase();
  // A spool belongs to one database: not that of this folder's other tests.
  Object.assign(process.env, { DATABASE_URL: database.url, AVAL_SECRET: SECRET, LOG_LEVEL: 'silent' });
  process.env['AVAL_DATA_DIR'] = folder;
  db = openPool(database.url, { max: 12 });
});

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await db.$client.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function startWorker(smtpUrl: string): ChildProcess {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', 'worker'], {
    env: { ...process.env, SMTP_URL: smtpUrl },
    stdio: 'ignore',
  });
  workers.add(worker);
  worker.once('exit', () => workers.delete(worker));
  return worker;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a campaign, through a real server, a kill and a hundred withdrawals', () => {
  it('reaches everybody once, nobody after their answer, and lists the uncertain', async () => {
    const mailbox = await openMailbox({ delayMs: 8 });
    const contacts = await openShop(db, PEOPLE);
    const campaignId = await goOut(db);

    const first = startWorker(mailbox.url);
    await until(() => mailbox.begun() > PEOPLE / 6);
    const answered = withdrawMany(contacts.slice(-WITHDRAWALS), campaignId);
    await until(() => mailbox.begun() > PEOPLE / 3);
    const second = startWorker(mailbox.url);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const [left] = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from send where state = 'in_flight'`,
    );
    const withdrawnAt = await answered;
    await until(async () => (await getCampaign(as(db, marketer), String(campaignId))).status === 'sent');
    second.kill('SIGTERM');
    await once(second, 'exit');
    await mailbox.close();

    const { progress } = await getCampaign(as(db, marketer), String(campaignId));
    const reached = new Set(mailbox.received.map(({ to }) => to));
    expect(mailbox.received.length).toBe(reached.size);
    expect(progress.failed).toBe(0);
    expect(progress.queued).toBe(0);
    expect(progress.handedOff + progress.skipped + progress.uncertain).toBe(PEOPLE);
    expect(progress.uncertain).toBeLessThanOrEqual(left?.n ?? 0);
    // Of the uncertain some got it and some did not: that is what the word says.
    expect(reached.size).toBeGreaterThanOrEqual(progress.handedOff);
    expect(reached.size).toBeLessThanOrEqual(progress.handedOff + progress.uncertain);

    const late = mailbox.received.filter(
      ({ to, begunAt }) => begunAt > (withdrawnAt.get(to) ?? Number.POSITIVE_INFINITY),
    );
    expect(late).toEqual([]);
    expect(withdrawnAt.size).toBe(WITHDRAWALS);
    expect(progress.skipped).toBeGreaterThan(0);
  }, 240_000);
});

/** Withdraws by each person's own link, one after the other in four lanes; answers when each had its answer. */
async function withdrawMany(contactIds: readonly number[], campaignId: number): Promise<Map<string, number>> {
  const keys = linkKeys(SECRET, 'unsubscribe');
  const answers = new Map<string, number>();
  const waiting = [...contactIds];
  const lane = async () => {
    for (let contactId = waiting.pop(); contactId !== undefined; contactId = waiting.pop()) {
      const token = makeToken(keys, { contactId, campaignId, issuedOn: dayNumber(new Date()) });
      await withdrawByLink(as(db, { kind: 'person' }), token);
      const [row] = await db.execute<{ email: string }>(
        sql`select email from contact where id = ${contactId}`,
      );
      if (row) answers.set(row.email, Date.now());
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return answers;
}
