import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { claimSends } from '@/db/queries/claim-sends';
import { campaign, contact, send } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import type { Channel } from '@/db/vocabulary';
import { heldBack, planCampaign } from './hours';
import type { Campaign } from './load';

let database: TestDatabase;
let db: Pool;

/** A Tuesday, at half past eleven in Paris: half past two in the afternoon in Réunion, half past nine at night in Nouméa. */
const TUESDAY = new Date('2026-11-24T10:30:00Z');
const NOUMEA_OPENS = new Date('2026-11-24T23:00:00Z');

const people = [
  { externalId: 'paris', country: 'FR', postalCode: '75011', timeZone: null },
  { externalId: 'saint-denis', country: 'FR', postalCode: '97 400', timeZone: null },
  { externalId: 'noumea', country: 'NC', postalCode: '98800', timeZone: null },
  { externalId: 'noumea-fr', country: 'FR', postalCode: '98800', timeZone: null },
  { externalId: 'away', country: 'FR', postalCode: '75011', timeZone: 'Pacific/Noumea' },
  { externalId: 'unknown', country: 'FR', postalCode: null, timeZone: null },
];

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  await db.insert(contact).values(
    people.map((person) => ({
      ...person,
      kind: 'consumer' as const,
      phone: '+33612345678',
      createdAt: TUESDAY,
      updatedAt: TUESDAY,
    })),
  );
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

async function insertCampaign(channel: Channel): Promise<Campaign> {
  const [row] = await db
    .insert(campaign)
    .values({
      ...{
        name: channel,
        advertiserId: 1,
        channel,
        purposeId: 1,
        families: [1],
        nature: 'commercial',
        direct: true,
      },
      ...{ professions: [], subject: '', body: '', author: 'staff:1', state: 'sending' },
      ...{ createdAt: TUESDAY, updatedAt: TUESDAY },
    })
    .returning();
  if (!row) throw new Error('no campaign');
  return row;
}

async function everybody(): Promise<Map<string, number>> {
  const rows = await db.select({ id: contact.id, name: contact.externalId }).from(contact);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

test('each place has its moment, and a means without hours has no plan', async () => {
  const plan = await planCampaign(db, await insertCampaign('phone'), TUESDAY);
  const moments = Object.fromEntries(
    (plan?.places ?? []).map(({ country, prefix, timeZone, notBefore }) => [
      `${country} ${prefix} ${timeZone}`,
      notBefore,
    ]),
  );
  expect(moments).toEqual({
    'FR null null': TUESDAY,
    'FR 974 null': TUESDAY,
    'FR 988 null': NOUMEA_OPENS,
    'FR null Pacific/Noumea': NOUMEA_OPENS,
    'NC null null': NOUMEA_OPENS,
  });
  expect(await planCampaign(db, await insertCampaign('email'), TUESDAY)).toBeNull();
});

describe('at the hand-over', () => {
  const reach = async (row: Campaign, at: string) => {
    const ids = [...(await everybody()).values()];
    const from = new Date(at);
    const held = await heldBack(db, row, ids, { from, until: new Date(from.getTime() + 2000) });
    const names = new Map([...(await everybody())].map(([name, id]) => [id, name]));
    return Object.fromEntries([...held].map(([id, until]) => [names.get(id), until.toISOString()]));
  };

  test('those whose hours have ended meanwhile are held back until they open again', async () => {
    const held = await reach(await insertCampaign('phone'), '2026-11-24T10:30:00Z');
    const opens = NOUMEA_OPENS.toISOString();
    expect(held).toEqual({ noumea: opens, 'noumea-fr': opens, away: opens });
  });

  test('nobody is called when the hand-over could end after the hour', async () => {
    const held = await reach(await insertCampaign('phone'), '2026-11-24T11:59:59Z');
    expect(held['paris']).toBe('2026-11-24T13:00:00.000Z');
    expect(held['saint-denis']).toBeUndefined();
  });

  test('the fifth attempt of thirty days waits, whichever campaign of the advertiser made the others', async () => {
    const ids = await everybody();
    const paris = ids.get('paris') ?? 0;
    for (const day of ['03', '04', '05', '06']) {
      const earlier = await insertCampaign('phone');
      const endedAt = new Date(`2026-11-${day}T10:00:00Z`);
      await db
        .insert(send)
        .values({ contactId: paris, campaignId: earlier.id, state: 'handed_off', decisionId: 1, endedAt });
    }
    const held = await reach(await insertCampaign('phone'), '2026-11-24T10:30:00Z');
    expect(held['paris']).toBe('2026-12-03T10:00:00.000Z');
    expect((await reach(await insertCampaign('sms'), '2026-11-24T10:30:00Z'))['paris']).toBeUndefined();
  });
});

test('a worker claims those whose hour has come, and the others when theirs has', async () => {
  const row = await insertCampaign('sms');
  const ids = await everybody();
  for (const [name, contactId] of ids) {
    const notBefore = name === 'noumea' ? NOUMEA_OPENS : TUESDAY;
    await db
      .insert(send)
      .values({ contactId, campaignId: row.id, state: 'queued', decisionId: 1, notBefore });
  }
  const claim = (now: Date) =>
    claimSends(db, { campaignId: row.id, workerId: 1, limit: 100, now, planned: true });
  expect(await claim(new Date(TUESDAY.getTime() - 1))).toEqual([]);
  expect(await claim(TUESDAY)).toHaveLength(people.length - 1);
  expect(await claim(TUESDAY)).toEqual([]);
  expect(await claim(NOUMEA_OPENS)).toEqual([ids.get('noumea')]);
  const [waiting] = await db
    .select()
    .from(send)
    .where(eq(send.campaignId, row.id))
    .orderBy(sql`contact_id`)
    .limit(1);
  expect(waiting?.state).toBe('in_flight');
});
