import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { worker } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { checkHealth } from './health';

let database: TestDatabase;
let db: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const seen = (secondsAgo: number, stopped = false) =>
  db.insert(worker).values({
    startedAt: sql`now() - interval '1 hour'`,
    seenAt: sql`now() - make_interval(secs => ${secondsAgo})`,
    stoppedAt: stopped ? sql`now()` : null,
    queueIds: [],
  });

test('a worker counts while it has been seen lately and has not stopped', async () => {
  const without = { status: 'unavailable', database: 'ok', worker: 'unavailable' };
  expect(await checkHealth(() => db)).toEqual(without);
  await seen(35);
  await seen(1, true);
  expect(await checkHealth(() => db)).toEqual(without);
  await seen(20);
  expect(await checkHealth(() => db)).toEqual({ status: 'ok', database: 'ok', worker: 'ok' });
});

test('without a database nothing is well, and nothing more is said', async () => {
  const nothing = { status: 'unavailable', database: 'unavailable', worker: 'unavailable' };
  const closed = openPool('postgres://nobody@127.0.0.1:1/none');
  expect(await checkHealth(() => closed)).toEqual(nothing);
  await closed.$client.end({ timeout: 0 });
  const unopened = () => {
    throw new Error('no settings');
  };
  expect(await checkHealth(unopened)).toEqual(nothing);
});
