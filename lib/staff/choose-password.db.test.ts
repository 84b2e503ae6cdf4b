import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { auditEvent, signInFailure, staff, staffLink } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type Role, roles } from '@/db/vocabulary';
import type { Actor, Ctx } from '../context';
import { authenticateStaff } from './authenticate';
import { choosePassword } from './choose-password';
import { createStaff } from './create';
import { firstAdminLink } from './first-admin';
import { linkHolder } from './links';

const PASSWORD = 'un renard dans la cour';
const OTHER = 'une renarde dans le bois';
const start = new Date('2026-11-24T10:00:00Z');
const DAY = 86_400_000;
let made: TestDatabase;
let db: Pool;

beforeAll(async () => {
  made = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', made.url);
  vi.stubEnv('AVAL_SECRET', 'a secret of the tests, long enough for them');
  db = openPool(made.url);
});

beforeEach(async () => {
  await db.delete(staffLink);
  await db.delete(staff);
  await db.delete(signInFailure);
});

afterAll(async () => {
  await db.$client.end();
  await made.drop();
});

const ctx = (actor: Actor = { kind: 'system' }, days = 0): Ctx => ({
  actor,
  now: new Date(start.getTime() + days * DAY),
  requestId: 'test',
  db,
});
const visitor = (days = 0) => ctx({ kind: 'person' }, days);
const tokenOf = (path: string | null) => path?.replace('/admin/choose-password/', '') ?? '';
const invite = async (email = 'jeanne@example.org', role: Role = 'dpo') =>
  tokenOf((await createStaff(ctx(), { email, role })).path);
const signIn = (email: string, password: string) => authenticateStaff(visitor(), { email, password });

describe('a link', () => {
  test('has 256 bits, of which the database knows the hash alone', async () => {
    const token = await invite();
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify(await db.select().from(staffLink))).not.toContain(token);
    expect(JSON.stringify(await db.select().from(auditEvent))).not.toContain(token);
  });

  test('lets its holder choose a password, once', async () => {
    const token = await invite();
    expect(await linkHolder(db, token, start)).toMatchObject({ email: 'jeanne@example.org', unnamed: false });
    await choosePassword(visitor(), token, { password: PASSWORD });
    expect(await signIn('jeanne@example.org', PASSWORD)).toMatchObject({ role: 'dpo', sessionVersion: 2 });
    await expect(choosePassword(visitor(), token, { password: OTHER })).rejects.toMatchObject({
      code: 'link_expired',
    });
    expect(await signIn('jeanne@example.org', OTHER)).toBeNull();
    expect(await linkHolder(db, token, start)).toBeNull();
  });

  test('used ten times at once is used once', async () => {
    const token = await invite();
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        choosePassword(visitor(), token, { password: `${PASSWORD} ${i}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a refused password does not use it up', async () => {
    const token = await invite();
    await expect(choosePassword(visitor(), token, { password: 'short' })).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'password', message: 'too_short' }],
    });
    await expect(choosePassword(visitor(), token, { password: PASSWORD })).resolves.toBeDefined();
  });

  test('lives for seven days', async () => {
    const token = await invite();
    expect(await linkHolder(db, token, new Date(start.getTime() + 7 * DAY - 1))).not.toBeNull();
    await expect(choosePassword(visitor(7), token, { password: PASSWORD })).rejects.toMatchObject({
      code: 'link_expired',
    });
  });

  test('ends with a newer one, and with its holder’s account', async () => {
    const older = await invite();
    const newer = await invite();
    expect(await linkHolder(db, older, start)).toBeNull();
    expect(await linkHolder(db, newer, start)).not.toBeNull();
    await db.update(staff).set({ disabledAt: start });
    expect(await linkHolder(db, newer, start)).toBeNull();
  });

  test('an invented one is as dead as a used one', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), '../../etc', '\u0000']) {
      await expect(choosePassword(visitor(), token, { password: PASSWORD })).rejects.toMatchObject({
        code: 'link_expired',
      });
    }
  });

  test('replaces a forgotten password: sessions end, and failures do not count any more', async () => {
    await choosePassword(visitor(), await invite(), { password: PASSWORD });
    const before = await signIn('jeanne@example.org', PASSWORD);
    for (let i = 0; i < 10; i++) await signIn('jeanne@example.org', `wrong ${i}`);
    await choosePassword(visitor(), await invite(), { password: OTHER });
    const after = await signIn('jeanne@example.org', OTHER);
    expect(after?.sessionVersion).toBe((before?.sessionVersion ?? 0) + 1);
    expect(await signIn('jeanne@example.org', PASSWORD)).toBeNull();
  });
});

describe('adding staff', () => {
  test.each(roles.filter((role) => role !== 'admin'))('%s may not', async (role) => {
    await expect(
      createStaff(ctx({ kind: 'staff', id: 1, role }), { email: 'a@example.org', role: 'auditor' }),
    ).rejects.toMatchObject({ code: 'not_allowed' });
  });

  test('writes who did it, without the address', async () => {
    const { id } = await createStaff(ctx({ kind: 'staff', id: 7, role: 'admin' }), {
      email: 'Ada@Example.org',
      role: 'auditor',
    });
    const audited = await db.select().from(auditEvent).where(eq(auditEvent.by, 'staff:7'));
    expect(audited).toMatchObject([
      { action: 'staff.create', subject: String(id), detail: { role: 'auditor' } },
    ]);
    expect(JSON.stringify(audited)).not.toContain('example');
  });

  test('an address keeps its role', async () => {
    await invite('jeanne@example.org', 'dpo');
    await expect(invite('JEANNE@example.org', 'admin')).rejects.toMatchObject({ code: 'already_exists' });
  });

  test.each([
    [{ email: 'a@example.org', role: 'owner' }, 'role'],
    [{ email: 'a\uff20example.org', role: 'dpo' }, 'email'],
    [{ email: 'a@example.org', role: 'dpo', admin: true }, 'admin'],
  ])('%j is refused at %s', async (input, path) => {
    await expect(createStaff(ctx(), input)).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path }],
    });
  });
});

describe('the first administrator', () => {
  test('gives an address with the password', async () => {
    const token = tokenOf(await firstAdminLink(ctx()));
    expect(await linkHolder(db, token, start)).toMatchObject({ unnamed: true });
    await choosePassword(visitor(), token, { email: 'Ada@Example.org', password: PASSWORD });
    expect(await signIn('ada@example.org', PASSWORD)).toMatchObject({ role: 'admin' });
    expect(await firstAdminLink(ctx())).toBeNull();
  });

  test('each start’s link ends the one before, and there is one person', async () => {
    const links = await Promise.all(Array.from({ length: 5 }, () => firstAdminLink(ctx())));
    const alive = await Promise.all(links.map((path) => linkHolder(db, tokenOf(path), start)));
    expect(alive.filter(Boolean)).toHaveLength(1);
    expect(await db.select().from(staff)).toHaveLength(1);
  });

  test('is gone once another administrator can sign in', async () => {
    const open = tokenOf(await firstAdminLink(ctx()));
    await choosePassword(visitor(), await invite('ada@example.org', 'admin'), { password: PASSWORD });
    await expect(
      choosePassword(visitor(), open, { email: 'eve@example.org', password: PASSWORD }),
    ).rejects.toMatchObject({ code: 'link_expired' });
    expect(await firstAdminLink(ctx())).toBeNull();
    expect((await db.select().from(staff)).map(({ email }) => email)).toEqual(['ada@example.org']);
  });

  test('does not take somebody else’s address, and may give another', async () => {
    await invite('jeanne@example.org', 'dpo');
    const token = tokenOf(await firstAdminLink(ctx()));
    const choose = (email: string) => choosePassword(visitor(), token, { email, password: PASSWORD });
    await expect(choose('jeanne@example.org')).rejects.toMatchObject({ code: 'already_exists' });
    await expect(choose('ada@example.org')).resolves.toBeDefined();
  });

  test('is not one who is only invited by a marketer', async () => {
    await expect(firstAdminLink(ctx({ kind: 'staff', id: 1, role: 'marketer' }))).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });
});
