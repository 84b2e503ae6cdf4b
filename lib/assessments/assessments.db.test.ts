import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { advertiser, auditEvent, purpose } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import type { Role } from '@/db/vocabulary';
import { requireAdvertiser } from '../advertisers/find';
import type { Ctx } from '../context';
import { requirePurpose } from '../purposes/find';
import { approveAssessment } from './approve';
import { coveringAssessment, type Prospecting } from './covering';
import { draftAssessment } from './draft';

let database: TestDatabase;
let db: Pool;
let asked: Prospecting;
const as = (role: Role, id: number, now = '2026-03-01T10:00:00Z'): Ctx => ({
  actor: { kind: 'staff', id, role },
  now: new Date(now),
  requestId: 'r',
  db,
});

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  const shop = { legalName: 'x', name: 'x', address: '1 rue', email: 'a@example.org', country: 'FR' };
  await db.insert(advertiser).values([
    { slug: 'brico', ...shop },
    { slug: 'jardin', ...shop },
  ]);
  const texts = { nameFr: 'a', nameEn: 'a', descriptionFr: 'a', descriptionEn: 'a' };
  await db.insert(purpose).values([
    { slug: 'offers', ...texts },
    { slug: 'news', ...texts },
  ]);
  const advertiserId = await requireAdvertiser(db, 'brico');
  const purposeId = await requirePurpose(db, 'offers');
  asked = { advertiserId, purposeId, channel: 'post', at: new Date('2026-06-01T00:00:00Z') };
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const sound = {
  title: 'Offers by post',
  advertisers: ['brico'],
  channels: ['post', 'email'],
  purposes: ['offers'],
  interest: 'Selling.',
  necessity: 'No other way.',
  balance: 'Few letters.',
  safeguards: 'Objection in each.',
  validUntil: '2026-12-31T23:59:59+01:00',
};
const draft = (change = {}) => draftAssessment(as('marketer', 1), { ...sound, ...change });

test('is approved by somebody else than its author, once', async () => {
  const { id, status } = await draftAssessment(as('dpo', 2), sound);
  expect(status).toBe('draft');
  expect(await coveringAssessment(db, asked)).toBeNull();
  await expect(approveAssessment(as('dpo', 2), id)).rejects.toMatchObject({ code: 'own_work' });
  await expect(approveAssessment(as('marketer', 1), id)).rejects.toMatchObject({
    code: 'not_allowed',
  });
  expect(await approveAssessment(as('dpo', 3), id)).toEqual({ id, status: 'approved' });
  expect(await approveAssessment(as('dpo', 4), id)).toEqual({ id, status: 'approved' });
  expect(await coveringAssessment(db, asked)).toBe(Number(id));
  const audits = await db.select().from(auditEvent).where(eq(auditEvent.subject, id));
  expect(audits.map(({ by, action }) => [by, action])).toEqual([
    ['staff:2', 'assessment.draft'],
    ['staff:3', 'assessment.approve'],
  ]);
});

test('covers its advertisers, means and purposes until its end, to the second', async () => {
  const covers = async (change: Partial<Prospecting>) =>
    (await coveringAssessment(db, { ...asked, ...change })) !== null;
  expect(await covers({})).toBe(true);
  expect(await covers({ channel: 'email' })).toBe(true);
  expect(await covers({ channel: 'phone' })).toBe(false);
  expect(await covers({ advertiserId: await requireAdvertiser(db, 'jardin') })).toBe(false);
  expect(await covers({ purposeId: await requirePurpose(db, 'news') })).toBe(false);
  expect(await covers({ at: new Date('2026-12-31T22:59:59Z') })).toBe(true);
  expect(await covers({ at: new Date('2026-12-31T23:00:00Z') })).toBe(false);
});

test('of several the one approved last is named', async () => {
  const [first, second] = [await draft(), await draft()];
  await approveAssessment(as('dpo', 3, '2026-03-02T10:00:00Z'), second.id);
  await approveAssessment(as('dpo', 3, '2026-03-03T10:00:00Z'), first.id);
  expect(await coveringAssessment(db, asked)).toBe(Number(first.id));
});

test('ids that are none are not found, and unknown names are named', async () => {
  for (const id of ['0', '-1', 'x', '999999', '1; drop table assessment', '99999999999999999999']) {
    await expect(approveAssessment(as('dpo', 3), id)).rejects.toMatchObject({ code: 'not_found' });
  }
  await expect(draft({ purposes: ['offers', 'what'] })).rejects.toMatchObject({
    code: 'unknown_purpose',
    issues: [{ path: 'purposes.1' }],
  });
  await expect(draft({ advertisers: [] })).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(draft({ validUntil: '2026-12-31' })).rejects.toMatchObject({ code: 'invalid_input' });
});
