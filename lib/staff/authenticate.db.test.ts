import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { auditEvent, signInFailure, staff } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import type { Ctx } from '../context';
import { admitStaff } from './admit';
import { MOST_FAILURES } from './attempts';
import { authenticateStaff } from './authenticate';
import { staffBySession } from './get';
import { hashing, hashPassword, NOBODYS_HASH } from './password';

const PASSWORD = 'un renard dans la cour';
const start = new Date('2026-11-24T10:00:00Z');
let made: TestDatabase;
let db: Pool;

beforeAll(async () => {
  made = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', made.url);
  vi.stubEnv('AVAL_SECRET', 'a secret of the tests, long enough for them');
  db = openPool(made.url);
  const passwordHash = await hashPassword(PASSWORD);
  const row = (email: string) => ({ email, role: 'dpo' as const, passwordHash, createdAt: start });
  await db
    .insert(staff)
    .values([
      row('jeanne@example.org'),
      { ...row('gone@example.org'), disabledAt: start },
      { ...row('invited@example.org'), passwordHash: null },
      { ...row('admin@localhost'), passwordHash: null },
    ]);
});

beforeEach(() => db.delete(signInFailure));

afterAll(async () => {
  await db.$client.end();
  await made.drop();
});

const visitor = (minutes = 0): Ctx => ({
  actor: { kind: 'person' },
  now: new Date(start.getTime() + minutes * 60_000),
  requestId: 'test',
  db,
});
const attempt = (email: string, password: string, minutes = 0) =>
  authenticateStaff(visitor(minutes), { email, password });

describe('signing in', () => {
  test('the right password, the address in any case', async () => {
    const person = await attempt(' Jeanne@Example.org ', PASSWORD);
    expect(person).toMatchObject({ role: 'dpo', sessionVersion: 1 });
    const audited = await db.select().from(auditEvent).where(eq(auditEvent.action, 'staff.sign_in'));
    expect(audited).toMatchObject([{ by: `staff:${person?.id}`, subject: String(person?.id) }]);
  });

  test.each([
    ['jeanne@example.org', 'another password'],
    ['gone@example.org', PASSWORD],
    ['invited@example.org', PASSWORD],
    ['admin@localhost', PASSWORD],
    ['nobody@example.org', PASSWORD],
    ['jeanne\uff20example.org', PASSWORD],
    ['jeanne\0@example.org', PASSWORD],
  ])('%j with %j is nobody', async (email, password) => {
    await expect(attempt(email, password)).resolves.toBeNull();
  });
});

describe('guessing', () => {
  test.each(['jeanne@example.org', 'nobody@example.org'])(
    '%s: stops after ten, then goes on a quarter of an hour later',
    async (email) => {
      for (let i = 0; i < MOST_FAILURES; i++) expect(await attempt(email, `wrong ${i}`)).toBeNull();
      await expect(attempt(email, PASSWORD, 14)).rejects.toMatchObject({ code: 'too_many_attempts' });
      const later = await attempt(email, PASSWORD, 16);
      expect(later !== null).toBe(email.startsWith('jeanne'));
    },
  );

  test('thirty at once are ten', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) => attempt('jeanne@example.org', `wrong ${i}`)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_FAILURES);
  });

  test('one address’s failures are not another’s, and a success forgets its own', async () => {
    for (let i = 0; i < MOST_FAILURES; i++) await attempt('nobody@example.org', 'wrong');
    await attempt('jeanne@example.org', 'wrong');
    expect(await attempt('jeanne@example.org', PASSWORD)).not.toBeNull();
    const left = await db.select().from(signInFailure);
    expect(left).toHaveLength(MOST_FAILURES);
    expect(JSON.stringify(left)).not.toContain('example');
  });

  test('what no longer counts is removed, whosever it was', async () => {
    await attempt('nobody@example.org', 'wrong');
    await attempt('other@example.org', 'wrong', 16);
    expect(await db.select().from(signInFailure)).toHaveLength(1);
  });
});

test('an unknown address costs the same hash', () => {
  const { memoryCost, timeCost, parallelism } = hashing;
  expect(NOBODYS_HASH).toMatch(`$argon2id$v=19$m=${memoryCost},p=${parallelism},t=${timeCost}$`);
});

test('an unknown address takes as long as a known one', async () => {
  const spent = { 'jeanne@example.org': [] as number[], 'nobody@example.org': [] as number[] };
  for (let round = 0; round < 9; round++) {
    await db.delete(signInFailure);
    for (const [email, times] of Object.entries(spent)) {
      const began = process.hrtime.bigint();
      await attempt(email, 'wrong');
      times.push(Number(process.hrtime.bigint() - began) / 1e6);
    }
  }
  const [known, unknown] = Object.values(spent).map((times) => Math.min(...times));
  // Without the dummy hash the ratio is above ten. The quickest of nine, as the machine may be busy.
  const ratio = (known ?? 0) / (unknown ?? 1);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

test('a session of an older version, or of a disabled person, is over', async () => {
  const person = await attempt('jeanne@example.org', PASSWORD);
  const id = person?.id ?? 0;
  expect(await staffBySession(db, id, 1)).toMatchObject({ id, email: 'jeanne@example.org', role: 'dpo' });
  await db.update(staff).set({ sessionVersion: 2, role: 'auditor' }).where(eq(staff.id, id));
  expect(await staffBySession(db, id, 1)).toBeNull();
  expect(await staffBySession(db, id, 2)).toMatchObject({ role: 'auditor' });
  await db.update(staff).set({ disabledAt: start }).where(eq(staff.id, id));
  expect(await staffBySession(db, id, 2)).toBeNull();
  await db.update(staff).set({ disabledAt: null, role: 'dpo' }).where(eq(staff.id, id));
});

describe('an identity provider', () => {
  test('vouches for an enabled member whose address is verified', async () => {
    expect(await admitStaff(visitor(), { email: 'Jeanne@example.org', email_verified: true })).toMatchObject({
      role: 'dpo',
    });
  });

  test.each([
    { email: 'jeanne@example.org' },
    { email: 'jeanne@example.org', email_verified: false },
    { email: 'jeanne@example.org', email_verified: 'true' },
    { email: 'gone@example.org', email_verified: true },
    { email: 'nobody@example.org', email_verified: true },
    { email: 'admin@localhost', email_verified: true },
    { email: 'jeanne\uff20example.org', email_verified: true },
    { email_verified: true },
    {},
  ])('%j opens nothing', async (vouched) => {
    expect(await admitStaff(visitor(), vouched)).toBeNull();
  });
});
