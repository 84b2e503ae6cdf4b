import { and, eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { claimSends, markBegun } from '@/db/queries/claim-sends';
import { giveUp, takeBack } from '@/db/queries/give-up-workers';
import { auditEvent, campaignEvent, send, wish, worker } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { getCampaign } from '../campaigns/get';
import { loadCampaign } from '../campaigns/load';
import { sendAgain } from '../campaigns/send-again';
import { listSends } from '../campaigns/sends';
import { waits } from './back-off';
import { dispatchBatch } from './batch';
import type { Carrier, HandOver } from './carrier';
import { as, goOut, marketer, openShop } from './testing/shop';

let database: TestDatabase;
let db: Pool;
let people: number[];
const PEOPLE = 12;
const system = { kind: 'system' } as const;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: 12 });
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    AVAL_SECRET: 'a secret for tests, of more than thirty-two characters',
  });
  people = await openShop(db, PEOPLE, { domainOf: (place) => (place < 4 ? 'busy.test' : 'calm.test') });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});
beforeEach(async () => {
  await db.execute(sql`delete from mail_domain`);
});

const hire = async (): Promise<number> => {
  const now = new Date();
  const [row] = await db.insert(worker).values({ startedAt: now, seenAt: now, queueIds: [] }).returning();
  return row?.id ?? 0;
};

/** A carrier that answers as it is told, and what it was given. */
function carrierThat(answer: (to: string) => HandOver | Promise<HandOver>) {
  const given: string[] = [];
  const carrier: Carrier = {
    lanes: 3,
    async handOver({ to }) {
      given.push(to);
      return answer(to);
    },
    close: async () => {},
  };
  return { carrier, given };
}
const takes = () => carrierThat(() => ({ state: 'handed_off', answer: '250 ok' }));

const batch = async (
  campaignId: number,
  carrier: Carrier,
  { workerId = 0, now = new Date(), limit = 100 } = {},
) =>
  dispatchBatch(as(db, system, now), {
    ...{ campaign: await loadCampaign(db, campaignId), carrier, limit },
    workerId: workerId || (await hire()),
  });
const statesOf = async (campaignId: number) => {
  const { progress } = await getCampaign(as(db, marketer), String(campaignId));
  return progress;
};

describe('what is refused for now', () => {
  it('is tried again after each wait of the rule, and has failed after the last', async () => {
    const campaignId = await goOut(db);
    const { carrier, given } = carrierThat(() => ({ state: 'deferred', answer: '450 greylisted' }));
    let now = new Date();
    for (const wait of waits) {
      await batch(campaignId, carrier, { now });
      const early = new Date(now.getTime() + wait - 1000);
      expect((await batch(campaignId, carrier, { now: early })).claimed).toBe(0);
      expect((await statesOf(campaignId)).queued).toBe(PEOPLE);
      now = new Date(now.getTime() + wait);
    }
    await batch(campaignId, carrier, { now });
    expect(await statesOf(campaignId)).toMatchObject({ queued: 0, failed: PEOPLE });
    expect(given).toHaveLength(PEOPLE * (waits.length + 1));
  });

  it('slows its domain where it was too much for it, and holds up nobody else', async () => {
    const campaignId = await goOut(db);
    const crowded = carrierThat((to) =>
      to.endsWith('busy.test')
        ? { state: 'deferred', answer: '421 slow down', crowded: true }
        : { state: 'handed_off', answer: '250 ok' },
    );
    await batch(campaignId, crowded.carrier);
    expect(await statesOf(campaignId)).toMatchObject({ queued: 4, handedOff: PEOPLE - 4 });
    const second = await goOut(db);
    const { carrier, given } = takes();
    const result = await batch(second, carrier);
    expect(result).toMatchObject({ claimed: PEOPLE, handedOver: PEOPLE - 3 });
    expect(given.filter((to) => to.endsWith('busy.test'))).toHaveLength(1);
    const rows = await db
      .select({ at: send.notBefore, attempts: send.attempts })
      .from(send)
      .where(and(eq(send.campaignId, second), eq(send.state, 'queued')));
    expect(new Set(rows.map(({ at }) => at?.getTime())).size).toBe(3);
    expect(rows.every(({ attempts }) => attempts === 0)).toBe(true);
  });
});

describe('a worker that is gone', () => {
  it('leaves uncertain whom it had begun with, and the others to whoever comes next', async () => {
    const campaignId = await goOut(db);
    const workerId = await hire();
    const claim = { campaignId, workerId, limit: 6, now: new Date(), planned: false };
    const claimed = await claimSends(db, claim);
    expect(await markBegun(db, claim, claimed.slice(0, 2))).toBe(true);
    await giveUp(db, [{ id: workerId, beats: 0 }]);
    expect(await takeBack(db)).toBe(2);
    expect(await statesOf(campaignId)).toMatchObject({ uncertain: 2, queued: PEOPLE - 2 });
    // Frozen, not dead: back again, it finds that it may do nothing.
    expect(await claimSends(db, claim)).toEqual([]);
    expect(await markBegun(db, claim, claimed)).toBe(false);
    const { carrier, given } = takes();
    await expect(batch(campaignId, carrier)).resolves.toMatchObject({ handedOver: PEOPLE - 2 });
    expect(given).toHaveLength(PEOPLE - 2);
  });

  it('is not taken for gone by one that saw an older count', async () => {
    const workerId = await hire();
    await db.update(worker).set({ beats: 7 }).where(eq(worker.id, workerId));
    await giveUp(db, [{ id: workerId, beats: 6 }]);
    const [row] = await db.select().from(worker).where(eq(worker.id, workerId));
    expect(row?.stoppedAt).toBeNull();
  });

  it('begins nothing where it was given up while it looked again', async () => {
    const campaignId = await goOut(db);
    const workerId = await hire();
    const { carrier, given } = takes();
    const dispatched = db.transaction(async (tx) => {
      // Somebody's withdrawal holds the batch up.
      await tx.execute(sql`select 1 from contact_gate where contact_id = ${people[0]} for update`);
      const outcome = batch(campaignId, carrier, { workerId }).catch((error: Error) => error.message);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await giveUp(db, [{ id: workerId, beats: 0 }]);
      return { outcome };
    });
    expect(await (await dispatched).outcome).toMatch(/given up/);
    expect(given).toEqual([]);
    expect((await statesOf(campaignId)).queued).toBe(PEOPLE);
  });
});

it('records what was handed over although the transaction that held the lock broke off', async () => {
  const campaignId = await goOut(db);
  const owner = postgres(database.url, { max: 1 });
  // Its own connections: what hears late that it was cut off is no other test's.
  const cut = openPool(database.url, { max: 4 });
  const { carrier, given } = carrierThat(async (to) => {
    if (to.startsWith('p1@')) {
      await owner`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`;
    }
    return { state: 'handed_off', answer: '250 ok' };
  });
  const unsettled: (() => Promise<void>)[] = [];
  await expect(
    dispatchBatch(as(cut, system), {
      ...{
        campaign: await loadCampaign(db, campaignId),
        carrier,
        workerId: await hire(),
        limit: 100,
        unsettled,
      },
    }),
  ).rejects.toThrow();
  for (const settle of unsettled) await settle();
  await owner.end();
  // A connection that was cut off under a transaction is never given back.
  await cut.$client.end({ timeout: 1 });
  expect(given).toHaveLength(PEOPLE);
  expect(await statesOf(campaignId)).toMatchObject({ handedOff: PEOPLE, uncertain: 0, queued: 0 });
  const { sends } = await listSends(as(db, marketer), String(campaignId));
  expect(sends).toHaveLength(PEOPLE);
});

describe('sending again to the uncertain', () => {
  it('is a person’s choice, for those named, on record, and the sums hold', async () => {
    await db.execute(sql`update send set ended_at = ended_at - interval '30 days' where state <> 'queued'`);
    const campaignId = await goOut(db);
    const broken = carrierThat((to) =>
      to.endsWith('busy.test')
        ? { state: 'uncertain', answer: 'no answer' }
        : { state: 'handed_off', answer: 'ok' },
    );
    await batch(campaignId, broken.carrier);
    expect(await statesOf(campaignId)).toEqual({
      ...{ queued: 0, handedOff: PEOPLE - 4, skipped: 0, failed: 0, uncertain: 4 },
    });
    const id = String(campaignId);
    const other = { ...marketer, id: 99 };
    await expect(sendAgain(as(db, other), id, {})).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(sendAgain(as(db, { kind: 'staff', id: 3, role: 'dpo' }), id, {})).rejects.toMatchObject({
      code: 'not_allowed',
    });
    expect(await sendAgain(as(db, marketer), id, { contacts: ['p0', 'p1', 'p9'] })).toEqual({
      ...{ status: 'sending', again: 2 },
    });
    expect(await statesOf(campaignId)).toMatchObject({ queued: 2, uncertain: 2 });
    const { carrier, given } = takes();
    await batch(campaignId, carrier);
    expect(given.sort()).toEqual(['p0@busy.test', 'p1@busy.test']);
    expect(await statesOf(campaignId)).toMatchObject({ handedOff: PEOPLE - 2, uncertain: 2, queued: 0 });
    const events = await db.select().from(campaignEvent).where(eq(campaignEvent.campaignId, campaignId));
    expect(events.map(({ event, by }) => `${event} ${by}`)).toContain('sent_again staff:1');
    const audits = await db.select().from(auditEvent).where(eq(auditEvent.action, 'campaign.send_again'));
    expect(audits).toMatchObject([{ by: 'staff:1', detail: { contacts: people.slice(0, 2) } }]);
  });
});

it('reaches who wants one message a week once, whichever of two campaigns comes first in the same moment', async () => {
  const asked = people.slice(4);
  const [any] = await db.execute<{ advertiser_id: number; purpose_id: number }>(
    sql`select advertiser_id, purpose_id from campaign limit 1`,
  );
  // Those of the tests above got something lately: out of the way with it.
  await db.execute(sql`update send set ended_at = ended_at - interval '30 days' where state <> 'queued'`);
  await db.insert(wish).values(
    asked.map((contactId) => ({
      ...{ contactId, seq: 1, advertiserId: any?.advertiser_id ?? 0, purposeId: any?.purpose_id ?? 0 },
      ...{ kind: 'weekly' as const, until: null, at: new Date(), source: 'person', method: 'test' },
    })),
  );
  const campaigns = [await goOut(db), await goOut(db)];
  const { carrier, given } = carrierThat(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { state: 'handed_off', answer: '250 ok' };
  });
  // The later of the two clocks comes first: what the other one sees is later than its own moment.
  const now = Date.now();
  await Promise.all(
    campaigns.map((id, place) => batch(id, carrier, { now: new Date(now - (place === 0 ? 0 : 2000)) })),
  );
  const toWeekly = given.filter((to) => to.endsWith('calm.test'));
  expect(toWeekly).toHaveLength(asked.length);
  expect(new Set(toWeekly).size).toBe(asked.length);
});
