import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { acquaintance, auditEvent, contact, purchase, purchaseState } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type Role, roles } from '@/db/vocabulary';
import { wordingsFor } from '../audience/testing/random-people';
import { putContact } from '../contacts/put';
import type { Ctx } from '../context';
import { addPurchases } from './add';

let database: TestDatabase;
let db: Pool;
let buyer: string;
let people = 0;
const now = new Date('2026-05-20T10:00:00Z');
const as = (role: Role): Ctx => ({ actor: { kind: 'key', id: 1, role }, now, requestId: 'p', db });

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: 8 });
  await wordingsFor(as('dpo'), as('admin'));
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});
beforeEach(async () => {
  buyer = `buyer-${people++}`;
  await putContact(as('admin'), buyer, { kind: 'consumer', country: 'FR' });
});

const sale = (id: string, more: object = {}) => ({
  ...{ externalId: `${buyer}-${id}`, contact: buyer, advertiser: 'fleurs', family: 'flowers' },
  ...{ purchasedAt: '2026-02-10T10:00:00Z', detailsCollectedAtSale: true, objectionOfferedAtSale: true },
  ...more,
});
const add = (...sales: object[]) => addPurchases(as('admin'), sales);
const kept = () =>
  db
    .select({ sale: purchase })
    .from(purchase)
    .innerJoin(contact, eq(contact.id, purchase.contactId))
    .where(eq(contact.externalId, buyer));
/** What the buyer's sales come to, with the id of the sale that is the evidence. */
async function states() {
  const rows = await db
    .select({ state: purchaseState, evidence: purchase.externalId })
    .from(purchaseState)
    .innerJoin(contact, eq(contact.id, purchaseState.contactId))
    .leftJoin(purchase, eq(purchase.id, purchaseState.offeredPurchaseId))
    .where(eq(contact.externalId, buyer))
    .orderBy(purchaseState.advertiserId, purchaseState.familyId);
  return rows.map(({ state, evidence }) => ({
    any: state.anyUntil.toISOString(),
    collected: state.collectedUntil?.toISOString() ?? null,
    offered: state.offeredUntil?.toISOString() ?? null,
    ongoing: state.ongoingUntil?.toISOString() ?? null,
    evidence: evidence?.replace(`${buyer}-`, '') ?? null,
  }));
}

/** What the buyer and each seller have to do with each other at all. */
async function known() {
  const rows = await db
    .select({ state: acquaintance })
    .from(acquaintance)
    .innerJoin(contact, eq(contact.id, acquaintance.contactId))
    .where(eq(contact.externalId, buyer))
    .orderBy(acquaintance.advertiserId);
  return rows.map(({ state: { activeUntil, told, bought } }) => ({
    until: activeUntil.toISOString(),
    told,
    bought,
  }));
}

test('a sale is a fact: the same again changes nothing, another under its id is refused', async () => {
  expect(await add(sale('1'))).toEqual({ created: 1, unchanged: 0 });
  expect(await add(sale('1', { purchasedAt: '2026-02-10T11:00:00+01:00' }), sale('2'))).toEqual({
    created: 1,
    unchanged: 1,
  });
  const before = await states();
  const changes = [
    { family: 'tools' },
    { advertiser: 'jardin' },
    { purchasedAt: '2026-02-10T10:00:01Z' },
    { detailsCollectedAtSale: false },
    { objectionOfferedAtSale: false },
    { ongoingUntil: null },
    { form: 'negotiation' },
  ];
  for (const change of changes) {
    await expect(add(sale('3'), sale('1', change))).rejects.toMatchObject({
      code: 'duplicate_id',
      issues: [{ path: '1.externalId' }],
    });
  }
  await expect(add(sale('4'), sale('4', { family: 'tools' }))).rejects.toMatchObject({
    code: 'duplicate_id',
  });
  expect(await kept()).toHaveLength(2);
  expect(await states()).toEqual(before);
});

test('all or none, with every unknown name in its place', async () => {
  const wrong = [
    sale('1'),
    sale('2', { contact: 'nobody' }),
    sale('3', { advertiser: 'nobody' }),
    sale('4', { family: 'nothing' }),
  ];
  await expect(add(...wrong)).rejects.toMatchObject({
    code: 'unknown_contact',
    issues: [
      { code: 'unknown_contact', path: '1.contact' },
      { code: 'unknown_advertiser', path: '2.advertiser' },
      { code: 'unknown_family', path: '3.family' },
    ],
  });
  expect(await kept()).toEqual([]);
  expect(await states()).toEqual([]);
});

describe('what sales of one family come to', () => {
  const early = '2020-02-10T10:00:00.000Z';
  const late = '2026-02-10T10:00:00.000Z';
  const orders = [
    ['together, the later first', [['late', 'early']]],
    ['together, the later last', [['early', 'late']]],
    ['one by one, the later first', [['late'], ['early']]],
    ['one by one, the later last', [['early'], ['late']]],
  ] as const;

  test.each(orders)('is carried by the latest sale that is in order: %s', async (_, calls) => {
    const sales = { early: sale('early', { purchasedAt: early }), late: sale('late', { purchasedAt: late }) };
    for (const call of calls) await add(...call.map((name) => sales[name]));
    expect(await states()).toEqual([
      { any: late, collected: late, offered: late, ongoing: null, evidence: 'late' },
    ]);
  });

  test.each(orders)('counts each thing by itself: %s', async (_, calls) => {
    const sales = {
      early: sale('early', { purchasedAt: early }),
      late: sale('late', { purchasedAt: late, objectionOfferedAtSale: false }),
    };
    for (const call of calls) await add(...call.map((name) => sales[name]));
    expect(await states()).toEqual([
      { any: late, collected: late, offered: early, ongoing: null, evidence: 'early' },
    ]);
  });

  test('a contract lasts to its end, and one without an end for ever', async () => {
    await add(sale('1', { purchasedAt: early, ongoingUntil: '2026-12-31T23:00:00Z' }));
    const until = '2026-12-31T23:00:00.000Z';
    expect(await states()).toMatchObject([{ any: until, offered: until, ongoing: until, evidence: '1' }]);
    await add(sale('2', { ongoingUntil: null, detailsCollectedAtSale: false }));
    const forever = '9999-12-31T00:00:00.000Z';
    expect(await states()).toMatchObject([
      { any: forever, collected: until, ongoing: forever, evidence: '1' },
    ]);
    await add(sale('3', { family: 'tools', ongoingUntil: '2019-01-01T00:00:00Z' }));
    expect((await states()).at(-1)).toMatchObject({ any: late, ongoing: '2019-01-01T00:00:00.000Z' });
  });

  test('without details nothing is offered, but the buyer was told, by that seller', async () => {
    await add(
      sale('1', { detailsCollectedAtSale: false }),
      sale('2', { advertiser: 'jardin', objectionOfferedAtSale: false }),
    );
    expect(await states()).toMatchObject([
      { collected: null, offered: null, evidence: null },
      { collected: late, offered: null, evidence: null },
    ]);
    expect(await known()).toEqual([
      { until: late, told: true, bought: true },
      { until: late, told: false, bought: true },
    ]);
  });

  test('a quote is no purchase, until one follows', async () => {
    await add(sale('1', { form: 'negotiation', purchasedAt: early, objectionOfferedAtSale: false }));
    expect(await known()).toEqual([{ until: early, told: false, bought: false }]);
    await add(sale('2', { ongoingUntil: '2026-12-31T23:00:00Z' }));
    expect(await known()).toEqual([{ until: '2026-12-31T23:00:00.000Z', told: true, bought: true }]);
    expect(await states()).toHaveLength(2);
  });
});

test('the same sale by eight doors at once is one sale', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => add(sale('1'), sale('2'))));
  expect(answers.reduce((sum, { created }) => sum + created, 0)).toBe(2);
  expect(await kept()).toHaveLength(2);
});

test('what is not yet sold, too much at once, and who may not', async () => {
  await expect(add(sale('1'), sale('2', { purchasedAt: '2026-05-20T10:06:00Z' }))).rejects.toMatchObject({
    code: 'in_the_future',
    issues: [{ path: '1.purchasedAt' }],
  });
  await expect(add()).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(add(...Array.from({ length: 1001 }, (_, index) => sale(`${index}`)))).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await expect(add(sale('1', { price: 3 }))).rejects.toMatchObject({ issues: [{ path: '0.price' }] });
  await expect(add(sale('1', { purchasedAt: '2026-02-30T10:00:00Z' }))).rejects.toMatchObject({
    code: 'invalid_input',
  });
  for (const role of roles.filter((each) => each !== 'admin')) {
    await expect(addPurchases(as(role), [sale('1')])).rejects.toMatchObject({ code: 'not_allowed' });
  }
  expect(await kept()).toEqual([]);
  const notes = await db.select().from(auditEvent).where(eq(auditEvent.action, 'purchases.add'));
  expect(JSON.stringify(notes)).not.toContain('buyer');
});
