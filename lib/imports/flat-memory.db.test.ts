import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { importFile } from './import-file';

const ROWS = 72_000;
const GOOD_EVERY = 12;
const MOST_BYTES = 150 * 1024 * 1024;
let database: TestDatabase;
let db: Pool;
const folder = mkdtempSync(path.join(os.tmpdir(), 'aval-flat-'));

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: 2 });
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('AVAL_SECRET', 'a secret of the tests, long enough for them');
  vi.stubEnv('AVAL_DATA_DIR', folder);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Rows of half a kilobyte, so that keeping them would take more than is allowed; most are refused, which is quick. */
function* rows(): Generator<string> {
  const filler = 'x'.repeat(390);
  yield 'external_id,kind,email,address,country\n';
  for (let start = 0; start < ROWS; start += 1000) {
    const lines = Array.from({ length: 1000 }, (_, index) => {
      const number = start + index;
      const kind = number % GOOD_EVERY === 0 ? 'consumer' : 'nobody';
      return `n-${number},${kind},person-${number}@example.org,"${filler} ${number}",FR\n`;
    });
    yield lines.join('');
  }
}

test('a file is imported in memory that does not grow with it', { timeout: 120_000 }, async () => {
  const file = path.join(folder, 'large.csv');
  await pipeline(rows(), createWriteStream(file));
  const ctx = { actor: { kind: 'system' as const }, now: new Date(), requestId: 'm', db };
  const before = process.memoryUsage.rss();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() - before);
  }, 20);
  const options = { mode: 'add' as const, dryRun: false, progress: () => {} };
  const report = await importFile(ctx, 'contacts', file, options).finally(() => clearInterval(watch));
  expect(report).toMatchObject({
    read: ROWS,
    created: ROWS / GOOD_EVERY,
    rejected: ROWS - ROWS / GOOD_EVERY,
  });
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(MOST_BYTES);
});
