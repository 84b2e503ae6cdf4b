import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { putAdvertiser } from '../advertisers/put';
import { approveAssessment } from '../assessments/approve';
import { draftAssessment } from '../assessments/draft';
import { putContact } from '../contacts/put';
import type { Ctx } from '../context';
import { putFamily } from '../families/put';
import { addPurchases } from '../purchases/add';
import { putPurpose } from '../purposes/put';
import { compareDays } from './compare-days';

let database: TestDatabase;
let db: Pool;
const as = (actor: Ctx['actor']): Ctx => ({
  actor,
  now: new Date('2026-08-01T10:00:00Z'),
  requestId: 'r',
  db,
});
const dpo = (id: number) => as({ kind: 'staff', id, role: 'dpo' });

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  const system = as({ kind: 'system' });
  const said = { fr: 'Offres', en: 'Offers' };
  const shop = { name: 'x', legalName: 'x', address: '1 rue', email: 'a@example.org', country: 'FR' };
  await putAdvertiser(system, 'shop', shop);
  await putPurpose(system, 'offers', { name: said, description: said });
  await putFamily(system, 'energy', { name: 'Supply', similarTo: [] });
  const informed = { informedAt: '2026-03-01T10:00:00Z', phone: '0612345678', country: 'FR' };
  for (const name of ['a', 'b', 'c', 'd']) await putContact(system, name, { kind: 'consumer', ...informed });
  await putContact(system, 'told-nothing', { kind: 'consumer', phone: '0612345678', country: 'FR' });
  await putContact(system, 'berlin', { ...informed, kind: 'consumer', phone: '030123456', country: 'DE' });
  await addPurchases(system, [
    {
      ...{ externalId: 'contract', contact: 'd', advertiser: 'shop', family: 'energy', ongoingUntil: null },
      ...{ purchasedAt: '2026-02-01T10:00:00Z', detailsCollectedAtSale: true, objectionOfferedAtSale: true },
    },
  ]);
  const { id } = await draftAssessment(dpo(1), {
    ...{ title: 'Calls', advertisers: ['shop'], channels: ['phone'], purposes: ['offers'] },
    ...{ interest: 'Selling.', necessity: 'No other way.', balance: 'Few calls.', safeguards: 'Objection.' },
    validUntil: '2027-12-31T00:00:00Z',
  });
  await approveAssessment(dpo(2), id);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

test('on 11 August 2026 those who were informed can no longer be called, but for those with a contract', async () => {
  const asked = {
    country: 'FR',
    day: '2026-08-11',
    advertiser: 'shop',
    purpose: 'offers',
    families: ['energy'],
  };
  expect(await compareDays(dpo(1), { ...asked, channel: 'phone' })).toEqual({
    channel: 'phone',
    people: 5,
    before: 4,
    after: 1,
    gained: 0,
    lost: [{ reason: 'no_consent', count: 3 }],
  });
  expect(await compareDays(dpo(1), { ...asked, channel: 'sms' })).toMatchObject({ gained: 0, lost: [] });
});
