import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { goOut, openShop } from '../dispatch/testing/shop';
import { countBatch } from '../metrics';
import { writeMeasures } from './measures';

let database: TestDatabase;
let db: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  process.env['DATABASE_URL'] = database.url;
  process.env['AVAL_SECRET'] = 'a secret for tests, of more than thirty-two characters';
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

test('counts recipients, workers, jobs and hand-overs, and names nobody', async () => {
  await openShop(db, 3);
  await goOut(db);
  countBatch('email', ['handed_off', 'handed_off', 'failed'], 0.02);
  const { type, text } = await writeMeasures(db);
  expect(type).toContain('text/plain');
  for (const line of [
    'aval_database_up 1',
    'aval_armed 1',
    'aval_workers 0',
    'aval_recipients{channel="email",state="queued"} 3',
    'aval_hand_overs_total{channel="email",state="handed_off"} 2',
    'aval_batch_seconds_count{channel="email"} 1',
    'aval_spooled_withdrawals 0',
  ]) {
    expect(text).toContain(`${line}\n`);
  }
  expect(text).toContain('process_cpu_seconds_total');
  expect(text).not.toMatch(/example\.org|Zoé|p0/);
});

test('says that the database does not answer, and still what it knows of itself', async () => {
  const nowhere = openPool('postgres://aval@127.0.0.1:1/none');
  const { text } = await writeMeasures(nowhere);
  expect(text).toContain('aval_database_up 0\n');
  expect(text).toContain('process_cpu_seconds_total');
  await nowhere.$client.end({ timeout: 0 });
});
