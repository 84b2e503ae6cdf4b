import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { advertiser, auditEvent, purpose } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import type { Role } from '@/db/vocabulary';
import { requireAdvertiser } from '../advertisers/find';
import type { Ctx } from '../context';
import { requirePurpose } from '../purposes/find';
import { approveAssessment } from './approve';
import { assessmentCoverage, coveringAssessment, type Prospecting } from './covering';
import { draftAssessment } from './draft';
import { listAssessments } from './list';
import { readAssessment } from './read';
import { rejectAssessment } from './reject';
import { reviseAssessment } from './revise';

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

describe('versions', () => {
  const write = async (change = {}) => (await draft(change)).id;
  const approved = async (id: string, at: string) => approveAssessment(as('dpo', 3, at), id);
  const holding = async (change: Partial<Prospecting> = {}) =>
    (await assessmentCoverage(db, { ...asked, ...change })).covering?.id ?? null;

  test('a new one stands in the place of the one before once it is approved, and only then', async () => {
    const first = await write({ channels: ['fax', 'post'] });
    await approved(first, '2026-03-10T10:00:00Z');
    const { id: second } = await reviseAssessment(as('marketer', 1), first, { ...sound, channels: ['post'] });
    expect(await holding({ channel: 'fax' })).toBe(Number(first));
    expect(await holding()).toBe(Number(first));
    await approved(second, '2026-03-11T10:00:00Z');
    expect(await holding()).toBe(Number(second));
    expect(await holding({ channel: 'fax' })).toBeNull();
    const { versions, state } = await readAssessment(as('auditor', 9), first);
    expect(state).toBe('replaced');
    expect(versions.map(({ row, state: one }) => [row.version, String(row.id), one])).toEqual([
      [1, first, 'replaced'],
      [2, second, 'approved'],
    ]);
    const { id: third } = await reviseAssessment(as('dpo', 2), second, sound);
    const listed = await listAssessments(as('dpo', 2));
    expect(listed.find(({ shown }) => String(shown.id) === second)).toMatchObject({
      state: 'approved',
      pending: { id: Number(third), version: 3 },
      others: false,
    });
  });

  test('two people who change the same version do not write the same number', async () => {
    const id = await write();
    const both = await Promise.allSettled([
      reviseAssessment(as('marketer', 1), id, sound),
      reviseAssessment(as('dpo', 2), id, sound),
    ]);
    const { versions } = await readAssessment(as('dpo', 2), id);
    const numbers = versions.map(({ row }) => row.version);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toHaveLength(1 + both.filter(({ status }) => status === 'fulfilled').length);
  });

  test('one that expired is named where none covers any more', async () => {
    const at = new Date('2027-06-01T00:00:00Z');
    const { covering, expired } = await assessmentCoverage(db, { ...asked, at });
    expect(covering).toBeNull();
    expect(expired?.validUntil).toEqual(new Date('2026-12-31T22:59:59Z'));
    const { id } = await draft();
    await approved(id, '2026-03-20T10:00:00Z');
    expect((await readAssessment(as('dpo', 3, '2027-06-01T00:00:00Z'), id)).state).toBe('expired');
  });
});

describe('a draft', () => {
  test('is sent back with a note by somebody else, once, and covers nothing', async () => {
    const { id } = await draftAssessment(as('dpo', 2), sound);
    const reject = (staff: number, note: unknown) => rejectAssessment(as('dpo', staff), id, { note });
    await expect(reject(2, 'No.')).rejects.toMatchObject({ code: 'own_work' });
    await expect(reject(3, ' ')).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'note' }] });
    await expect(rejectAssessment(as('approver', 4), id, { note: 'No.' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    expect(await reject(3, 'Say how often.')).toEqual({ id, status: 'rejected' });
    await expect(reject(3, 'Again.')).rejects.toMatchObject({ code: 'wrong_state' });
    await expect(approveAssessment(as('dpo', 3), id)).rejects.toMatchObject({ code: 'wrong_state' });
    const { state, assessment: row } = await readAssessment(as('dpo', 2), id);
    expect([state, row.rejectionNote, row.rejectedBy]).toEqual(['rejected', 'Say how often.', 'staff:3']);
  });

  test('past its review covers nothing, approved or not', async () => {
    const { id } = await draft({ channels: ['sms'], validUntil: '2026-02-28T00:00:00+01:00' });
    await approveAssessment(as('dpo', 3), id);
    expect((await readAssessment(as('dpo', 3), id)).state).toBe('expired');
    expect(await coveringAssessment(db, { ...asked, channel: 'sms' })).toBeNull();
  });

  test('is weighed by the law of its advertisers’ country', async () => {
    const { id } = await draft({ channels: ['email'] });
    const { weighed } = await readAssessment(as('dpo', 3), id);
    const email = weighed[0]?.weighings?.map((row) => `${row.audience} ${row.nature} ${row.carries}`);
    expect(email).toEqual([
      'consumer commercial customers',
      'consumer non_commercial informed',
      'professional commercial informed',
      'professional non_commercial informed',
    ]);
  });
});
