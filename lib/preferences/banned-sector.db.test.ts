import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type LinkedPeople, linkedPeople } from '@/db/testing/linked-people';
import type { Ctx } from '../context';
import { putFamily } from '../families/put';
import { addPurchases } from '../purchases/add';
import { actOnPreferences } from './act';
import { showPreferences } from './show';

const secret = vi.hoisted(() => {
  process.env['AVAL_SECRET'] ??= 'only for tests, never for signing anything';
  process.env['DATABASE_URL'] ??= 'postgres://aval@127.0.0.1:1/none';
  process.env['LOG_LEVEL'] = 'silent';
  return process.env['AVAL_SECRET'];
});

const now = new Date('2026-05-12T10:00:00Z');
let database: TestDatabase;
let db: Pool;
let people: LinkedPeople;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  people = await linkedPeople(db, secret, now);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

test('whoever agreed and bought nothing but of a banned sector is told what their agreement brings', async () => {
  const admin: Ctx = { actor: { kind: 'key', id: 1, role: 'admin' }, now, requestId: 'r', db };
  const person: Ctx = { ...admin, actor: { kind: 'person' } };
  const { externalId: contact, preferences } = await people.add();
  await putFamily(admin, 'insulation', { name: 'Insulation', similarTo: [], sector: 'energy_renovation' });
  await addPurchases(admin, [
    {
      ...{ externalId: 'sale-1', contact, advertiser: 'brico', family: 'insulation' },
      ...{ purchasedAt: '2026-01-10T09:00:00Z', detailsCollectedAtSale: true, objectionOfferedAtSale: true },
    },
  ]);
  const { advertiserId, purposeId, wordingId } = people;
  const shown = async () => {
    const { subjects } = await showPreferences(person, preferences);
    const choices = subjects.flatMap((subject) => subject.choices);
    return choices.find((each) => each.advertiserId === advertiserId && each.channel === 'email');
  };

  expect(await shown()).toMatchObject({ standing: 'none', basis: null });
  const yes = { advertiser: advertiserId, purpose: purposeId, channel: 'email', wording: wordingId };
  await actOnPreferences(person, preferences, { do: 'agree', ...yes });
  expect(await shown()).toMatchObject({ standing: 'consented', basis: 'consent', boughtAt: null });
});
