import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { openGate } from './testing/gate';
import { liveThrough } from './testing/outage';

const SECRET = 'a secret for tests, of more than thirty-two characters';

let database: TestDatabase;
let db: Pool;
let gate: Awaited<ReturnType<typeof openGate>>;
let url: string;

beforeAll(() => {
  Object.assign(process.env, {
    AVAL_SECRET: SECRET,
    LOG_LEVEL: 'silent',
    DATABASE_URL: 'postgres://x@127.0.0.1/x',
  });
});

describe.each(['refuses', 'is silent'] as const)('a database that %s', (how) => {
  beforeAll(async () => {
    database = await createTestDatabase();
    const { hostname: host, port } = new URL(database.url);
    gate = await openGate(() => ({ host, port: Number(port) }));
    const through = new URL(database.url);
    through.hostname = '127.0.0.1';
    through.port = String(gate.port);
    url = through.href;
    db = openPool(database.url);
  });
  afterAll(async () => {
    await db.$client.end();
    await gate.end();
    await database.drop();
  });

  it('costs nobody their no, and nobody gets a message after it', async () => {
    const seen = await liveThrough({
      ...{ db, url, secret: SECRET, people: 160, clicks: 40, seconds: 2 },
      cut: () => (how === 'refuses' ? gate.close() : gate.silence()),
      mend: () => gate.open(),
    });
    expect(seen.statuses).toEqual({ 200: 40 });
    expect(seen.late).toBe(0);
    expect(seen.twice).toBe(0);
    expect(seen.appliedMs).toBeLessThan(30_000);
    expect(seen.sentAfterReturn).toBeGreaterThan(0);
  }, 90_000);
});
