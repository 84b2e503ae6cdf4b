import type { Server } from 'node:http';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { arrival, consentEvent } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type LinkedPeople, type LinkedPerson, linkedPeople } from '@/db/testing/linked-people';
import { listenForClicks } from './clicks-listener';

const shared = vi.hoisted(() => {
  const secret = 'only for tests, never for signing anything';
  Object.assign(process.env, {
    AVAL_SECRET: secret,
    LOG_LEVEL: 'silent',
    AVAL_DATA_DIR: '/dev/null/none',
  });
  process.env['DATABASE_URL'] ??= 'postgres://aval@127.0.0.1:1/none';
  return { secret, pool: undefined as unknown };
});
vi.mock('@/lib/database', () => ({ database: () => shared.pool }));

let database: TestDatabase;
let db: Pool;
let people: LinkedPeople;
let somebody: LinkedPerson;
let server: Server;
let base: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  shared.pool = db;
  people = await linkedPeople(db, shared.secret, new Date(Date.now() - 86_400_000));
  server = await listenForClicks(0);
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
beforeEach(async () => {
  somebody = await people.add();
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await db.$client.end();
  await database.drop();
});

const acts = async () =>
  (await db.select().from(consentEvent).where(eq(consentEvent.contactId, somebody.contactId))).map(
    ({ act }) => act,
  );
const exact = { 'Content-Type': 'application/x-www-form-urlencoded' };
const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${base}${path}`, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const post = (body?: BodyInit, headers: Record<string, string> = {}, token = somebody.unsubscribe) =>
  ask(`/u/${token}`, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });

function expectConfirmed({ status, headers, text }: Awaited<ReturnType<typeof ask>>) {
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'text/plain; charset=utf-8',
    'no-store',
  ]);
  expect([headers.get('set-cookie'), headers.get('location')]).toEqual([null, null]);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024);
}

describe('behind a bare listener, the same answers', () => {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  const bodies: [string, BodyInit | undefined, Record<string, string>][] = [
    ['the body of the standard', 'List-Unsubscribe=One-Click', exact],
    ['as multipart', form, {}],
    ['no body', undefined, {}],
    ['an unknown body', '{"a":1}', { 'Content-Type': 'application/json' }],
    ['a longer body', 'x'.repeat(8_999), exact],
    [
      'a cookie, an authorization, a foreign origin',
      'List-Unsubscribe=One-Click',
      {
        ...{ ...exact, Cookie: 'a=b', Authorization: 'Bearer x', Origin: 'https://elsewhere.example' },
      },
    ],
  ];
  test.each(bodies)('%s', async (_, body, headers) => {
    expectConfirmed(await post(body, headers));
    expect(await acts()).toEqual(['objected']);
  });

  test('with a slash at the end, without a redirect', async () => {
    const init = { method: 'POST', headers: exact, body: 'List-Unsubscribe=One-Click' };
    expectConfirmed(await ask(`/u/${somebody.unsubscribe}/`, init));
    expect(await acts()).toEqual(['objected']);
  });

  test('a hundred times, twenty at once: one event', async () => {
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => post('List-Unsubscribe=One-Click', exact)),
      );
      for (const answer of answers) expectConfirmed(answer);
    }
    expect(await acts()).toEqual(['objected']);
  });

  test('every single bit of the token changed: one answer, nothing done', async () => {
    const genuine = Buffer.from(somebody.unsubscribe, 'base64url');
    const bodies = new Set<string>();
    for (let bit = 0; bit < genuine.length * 8; bit++) {
      const changed = Buffer.from(genuine);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const answer = await post('List-Unsubscribe=One-Click', exact, changed.toString('base64url'));
      expect(answer.status, `bit ${bit}`).toBe(404);
      bodies.add(answer.text);
    }
    expect(bodies.size).toBe(1);
    expect(await acts()).toEqual([]);
  });

  test('reading shows the page and writes nothing; other methods and addresses are nothing', async () => {
    const page = await ask(`/u/${somebody.unsubscribe}`, { headers: { 'Accept-Language': 'en' } });
    expect([page.status, page.text.match(/<button/g)?.length]).toEqual([200, 1]);
    const head = await ask(`/u/${somebody.unsubscribe}`, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    for (const method of ['OPTIONS', 'PUT', 'DELETE']) {
      expect((await ask(`/u/${somebody.unsubscribe}`, { method })).status).toBe(405);
    }
    expect((await ask('/admin')).status).toBe(404);
    expect(await acts()).toEqual([]);
    expect(await db.$count(arrival, eq(arrival.contactId, somebody.contactId))).toBe(0);
  });

  test('too large a body, and a press of the page’s own button', async () => {
    expect((await post('x'.repeat(9_000), exact)).status).toBe(413);
    expect(await acts()).toEqual([]);
    const pressed = await post('page=en', exact);
    expect([pressed.status, pressed.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await acts()).toEqual(['objected']);
  });
});

test('neither database nor spool: 503, and when to come again', async () => {
  const away = openPool('postgres://aval@127.0.0.1:1/none');
  shared.pool = away;
  try {
    const { status, headers } = await post('List-Unsubscribe=One-Click', exact);
    expect([status, headers.get('retry-after')]).toEqual([503, '60']);
  } finally {
    shared.pool = db;
    await away.$client.end({ timeout: 0 });
  }
  expect(await acts()).toEqual([]);
});
