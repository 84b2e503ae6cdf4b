import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { auditEvent, purpose } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import type { Ctx } from '../context';
import { putPurpose } from './put';

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

const as = (role: 'admin' | 'dpo'): Ctx => ({
  actor: { kind: 'staff', id: 7, role },
  now: new Date('2026-03-01T10:00:00Z'),
  requestId: 'r',
  db,
});
const offers = {
  name: { fr: 'Offres', en: 'Offers' },
  description: { fr: 'Nos offres.', en: 'Our offers.' },
};

test('creates, replaces, keeps the id, and writes who did it', async () => {
  expect(await putPurpose(as('admin'), 'offers', offers)).toEqual({ slug: 'offers' });
  const [first] = await db.select().from(purpose);
  await putPurpose(as('admin'), 'offers', { ...offers, name: { fr: 'Promotions', en: 'Deals' } });
  expect(await db.select().from(purpose)).toEqual([{ ...first, nameFr: 'Promotions', nameEn: 'Deals' }]);
  expect(await db.select().from(auditEvent)).toMatchObject([
    { by: 'staff:7', action: 'purpose.put', subject: 'offers' },
    { by: 'staff:7', action: 'purpose.put', subject: 'offers' },
  ]);
});

test('refuses who may not, a slug that is none, and unknown fields by name', async () => {
  await expect(putPurpose(as('dpo'), 'offers', offers)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(putPurpose(as('admin'), 'Of fers', offers)).rejects.toMatchObject({ code: 'invalid_input' });
  const name = { fr: 'a', en: 'b', de: 'c' };
  await expect(putPurpose(as('admin'), 'offers', { ...offers, name, x: 1 })).rejects.toMatchObject({
    code: 'invalid_input',
    issues: [
      { path: 'name.de', message: 'is not a field of this object' },
      { path: 'x', message: 'is not a field of this object' },
    ],
  });
});
