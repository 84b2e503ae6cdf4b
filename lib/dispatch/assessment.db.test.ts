import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { campaignDecision, send } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { approveAssessment } from '../assessments/approve';
import { draftAssessment } from '../assessments/draft';
import { readAssessment } from '../assessments/read';
import { campaignAssessment } from '../campaigns/assessment';
import { loadCampaign } from '../campaigns/load';
import { resumeCampaign } from '../campaigns/resume';
import { putContact } from '../contacts/put';
import { addPurchases } from '../purchases/add';
import { dispatchBatch } from './batch';
import type { Carrier, Letter } from './carrier';
import { as, goOut, marketer, openShop } from './testing/shop';

let database: TestDatabase;
let db: Pool;
const dpo = { kind: 'staff', id: 3, role: 'dpo' } as const;
const DAY = 86_400_000;
const now = new Date();
const expiry = new Date(now.getTime() + DAY);
const afterwards = new Date(expiry.getTime() + DAY);

const sound = {
  title: 'Offers to customers',
  ...{ advertisers: ['tilleul'], channels: ['email'], purposes: ['offers'] },
  ...{
    interest: 'Selling.',
    necessity: 'No other way.',
    balance: 'Few letters.',
    safeguards: 'A link in each.',
  },
};

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    AVAL_SECRET: 'a secret for tests, of more than thirty-two characters',
  });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

test('a campaign that relies on an assessment stops when it expires, loses nobody, and goes on under a new version', async () => {
  const ids = await openShop(db, 6);
  const system = as(db, { kind: 'system' });
  const customers = ['c1', 'c2'];
  for (const name of customers) {
    await putContact(system, name, { kind: 'consumer', email: `${name}@example.org`, country: 'FR' });
  }
  const sale = {
    advertiser: 'tilleul',
    family: 'garden',
    purchasedAt: new Date(now.getTime() - DAY).toISOString(),
  };
  await addPurchases(
    system,
    customers.map((contact) => ({
      ...{ ...sale, contact, externalId: contact },
      ...{ detailsCollectedAtSale: true, objectionOfferedAtSale: true },
    })),
  );
  const assess = async (validUntil: Date) => {
    const { id } = await draftAssessment(as(db, marketer), {
      ...sound,
      validUntil: validUntil.toISOString(),
    });
    await approveAssessment(as(db, dpo), id);
    return id;
  };
  const assessment = await assess(expiry);
  const id = String(await goOut(db));
  expect(await campaignAssessment(as(db, marketer), id)).toMatchObject({
    relies: true,
    covering: { id: Number(assessment) },
    expired: null,
  });
  const { campaigns } = await readAssessment(as(db, dpo), assessment);
  expect(campaigns).toEqual([{ id: Number(id), name: 'Autumn', state: 'sending', recipients: 2 }]);

  const letters: Letter[] = [];
  const carrier: Carrier = {
    lanes: 1,
    handOver: async (letter) => {
      letters.push(letter);
      return { state: 'handed_off', answer: 'ok' };
    },
    close: async () => {},
  };
  const dispatch = async (at: Date) =>
    dispatchBatch(as(db, { kind: 'system' }, at), {
      campaign: await loadCampaign(db, id),
      carrier,
      workerId: 1,
      limit: 100,
    });
  await dispatch(afterwards);
  expect(letters).toEqual([]);
  expect((await loadCampaign(db, id)).state).toBe('paused');
  const states = await db
    .select({ state: send.state })
    .from(send)
    .where(eq(send.campaignId, Number(id)));
  expect(states.map(({ state }) => state)).toEqual(Array(ids.length + customers.length).fill('queued'));
  expect(await campaignAssessment(as(db, marketer, afterwards), id)).toMatchObject({
    covering: null,
    expired: { id: Number(assessment) },
  });

  const renewed = await assess(new Date(afterwards.getTime() + 365 * DAY));
  await resumeCampaign(as(db, marketer, afterwards), id);
  await dispatch(afterwards);
  expect(letters).toHaveLength(ids.length + customers.length);
  const named = await db.select({ by: campaignDecision.assessmentId }).from(campaignDecision);
  expect(new Set(named.map(({ by }) => by))).toEqual(new Set([Number(assessment), Number(renewed)]));
});
