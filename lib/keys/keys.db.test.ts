import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { apiKey, auditEvent } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { roles } from '@/db/vocabulary';
import type { Actor, Ctx } from '../context';
import { authenticateKey } from './authenticate';
import { createKey } from './create';
import { revokeKey } from './revoke';

let made: TestDatabase;
let db: Pool;

beforeAll(async () => {
  made = await createTestDatabase();
  db = openPool(made.url);
});

afterAll(async () => {
  await db.$client.end();
  await made.drop();
});

const ctx = (actor: Actor = { kind: 'system' }): Ctx => ({ actor, now: new Date(), requestId: 'test', db });

test.each(roles)('a key of a %s acts as one', async (role) => {
  const { id, key } = await createKey(ctx(), { name: `of a ${role}`, role });
  expect(key).toMatch(/^aval_[A-Za-z0-9_-]{43}$/);
  expect(await authenticateKey(db, key)).toEqual({ id, role });
});

test('only the hash is kept', async () => {
  const { id, key } = await createKey(ctx(), { name: 'Shop', role: 'marketer' });
  const kept = [
    await db.select().from(apiKey),
    await db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.subject, String(id))),
  ];
  expect(JSON.stringify(kept)).not.toContain(key.slice('aval_'.length));
});

test('a changed, cut or invented key is nobody', async () => {
  const { key } = await createKey(ctx(), { name: 'Shop', role: 'admin' });
  const other = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
  for (const wrong of [
    other,
    key.slice(0, -1),
    `${key}A`,
    ` ${key}`,
    key.slice(5),
    '',
    'aval_',
    `aval_${'\0'.repeat(43)}`,
  ]) {
    expect(await authenticateKey(db, wrong)).toBeNull();
  }
});

test('a revoked key is nobody at once, and for good', async () => {
  const { id, key } = await createKey(ctx(), { name: 'Shop', role: 'admin' });
  await revokeKey(ctx({ kind: 'staff', id: 3, role: 'admin' }), id);
  expect(await authenticateKey(db, key)).toBeNull();
  await expect(revokeKey(ctx(), id)).rejects.toMatchObject({ code: 'not_found' });
  const audited = await db.select().from(auditEvent).where(eq(auditEvent.action, 'key.revoke'));
  expect(audited).toMatchObject([{ by: 'staff:3', subject: String(id) }]);
});

describe.each(roles.filter((role) => role !== 'admin'))('a %s', (role) => {
  test('neither makes nor revokes keys', async () => {
    const actor = { kind: 'staff', id: 1, role } as const;
    await expect(createKey(ctx(actor), { name: 'x', role: 'admin' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(revokeKey(ctx(actor), 1)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
