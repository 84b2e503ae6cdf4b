import { eq, sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { countDeliveries } from '@/db/queries/count-deliveries';
import { arrival, consentEvent, outboxMessage, send } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { armHere } from '../arming/arm';
import { readArming } from '../arming/state';
import { loadCampaign } from '../campaigns/load';
import { takeReceipt } from '../inbound/take-receipt';
import { takeWebhook } from '../inbound/take-webhook';
import { later } from '../moments';
import { dispatchBatch } from './batch';
import type { Carrier, HandOver, Letter } from './carrier';
import { outboxCarrier } from './outbox';
import { as, goOut, numberOf, openShop } from './testing/shop';

const INBOUND_SECRET = vi.hoisted(() => {
  const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
  Object.assign(process.env, {
    ...{ AVAL_SECRET: 'a secret for tests, of more than thirty-two characters', LOG_LEVEL: 'silent' },
    ...{ DATABASE_URL: 'postgres://aval@127.0.0.1:1/none', SMS_FROM: '36111', INBOUND_SECRET: secret },
  });
  return secret;
});

let database: TestDatabase;
let db: Pool;
beforeEach(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
});
afterEach(async () => {
  await db.$client.end();
  await database.drop();
});

const system = { kind: 'system' } as const;

/** A carrier that keeps what it is given, and answers as it is told. */
function keeper(answer: (letter: Letter) => HandOver): Carrier & { letters: Letter[] } {
  const letters: Letter[] = [];
  return {
    ...{ lanes: 2, letters },
    async handOver(letter) {
      letters.push(letter);
      return answer(letter);
    },
    async close() {},
  };
}

/** Takes a campaign forward once, at an hour at which all may be reached. */
async function dispatch(campaignId: number, carrier: Carrier): Promise<void> {
  const [row] = await db.execute<{ at: Date | null }>(
    sql`select max(not_before) as at from send where campaign_id = ${campaignId}`,
  );
  const now = later(new Date(), row?.at ?? new Date());
  await dispatchBatch(as(db, system, now), {
    ...{ campaign: await loadCampaign(db, campaignId), carrier, workerId: 1, limit: 100 },
  });
}

const states = async (campaignId: number) =>
  (await db.select({ state: send.state }).from(send).where(eq(send.campaignId, campaignId)))
    .map(({ state }) => state)
    .sort();

describe('a campaign by text message', () => {
  test('goes to numbers, with the sender and how to stop; what is deferred waits; receipts count once', async () => {
    await openShop(db, 4, { channel: 'sms' });
    const id = await goOut(db, 'sms');
    const carrier = keeper(({ to }) =>
      to === numberOf(3)
        ? { state: 'deferred', answer: 'later', waitMs: 3_600_000 }
        : { state: 'handed_off', answer: 'ok', references: [`smpp ${to}`] },
    );
    await dispatch(id, carrier);
    expect(carrier.letters.map(({ to }) => to).sort()).toEqual([0, 1, 2, 3].map(numberOf));
    expect(carrier.letters[0]).toMatchObject({ from: '36111' });
    expect(carrier.letters[0]?.source.toString()).toMatch(
      /Zoé.*\nMaison Tilleul\. STOP pour ne plus recevoir$/s,
    );
    expect(await states(id)).toEqual(['handed_off', 'handed_off', 'handed_off', 'queued']);

    const report = (place: number, state: 'delivered' | 'undelivered', code: string) =>
      takeReceipt(as(db, system), { reference: `smpp ${numberOf(place)}`, state, code }, 'smpp');
    for (let turn = 0; turn < 2; turn++) {
      await report(0, 'delivered', 'DELIVRD 000');
      await report(1, 'undelivered', 'UNDELIV 001');
    }
    expect(await countDeliveries(db, id)).toEqual({ delivered: 1, undelivered: 1, waiting: 1 });
    const noted = await db.select().from(arrival).where(eq(arrival.way, 'smpp'));
    expect(noted.map(({ effect, detail }) => [effect, detail])).toEqual([['noted', 'UNDELIV 001']]);
    await report(1, 'delivered', 'DELIVRD 000');
    expect(await countDeliveries(db, id)).toEqual({ delivered: 2, undelivered: 0, waiting: 1 });
  });
});

describe('recorded calls', () => {
  test('are ordered, and the key that says no stops that advertiser’s calls at once', async () => {
    await openShop(db, 2, { channel: 'automated_call' });
    const id = await goOut(db, 'automated_call');
    const carrier = keeper(({ source }) => {
      const order = JSON.parse(source.toString()) as { id: string };
      return { state: 'handed_off', answer: 'HTTP 202', references: [`call ${order.id}`] };
    });
    await dispatch(id, carrier);
    const [first] = carrier.letters.map(({ source }) => JSON.parse(source.toString()));
    expect(first).toMatchObject({
      type: 'call',
      to: expect.stringMatching(/^\+336/),
      locale: 'fr',
      noKey: '9',
    });
    expect(first.say.join(' ')).toMatch(/machine.*Maison Tilleul SAS.*commercial.*appuyez sur 9/s);

    const tell = (payload: object, webhookId: string) => {
      const [body, at] = [JSON.stringify(payload), new Date()];
      const headers = {
        'webhook-id': webhookId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(INBOUND_SECRET).sign(webhookId, at, body),
      };
      return takeWebhook(as(db, system), 'order', { body: Buffer.from(body), headers });
    };
    const pressed = { type: 'call', id: first.id, state: 'delivered', code: 'answered', pressed: '9' };
    expect(await tell(pressed, 'one')).toEqual({ effect: 'stopped' });
    expect(await tell(pressed, 'one')).toEqual({ effect: null });
    expect(await tell(pressed, 'two')).toEqual({ effect: 'already_stopped' });
    expect(await tell({ ...pressed, id: '0'.repeat(60) }, 'three')).toEqual({ effect: 'untied' });
    const acts = await db.select().from(consentEvent).where(eq(consentEvent.method, 'key pressed in a call'));
    expect(acts.map(({ act, channel }) => [act, channel])).toEqual([
      ['objected', 'automated_call'],
      ['objected', 'phone'],
    ]);
    expect(await countDeliveries(db, id)).toEqual({ delivered: 1, undelivered: 0, waiting: 1 });
  });
});

test('without a server of their own, text messages and faxes are kept in the outbox', async () => {
  await openShop(db, 1, { channel: 'fax' });
  const id = await goOut(db, 'fax');
  await dispatch(id, outboxCarrier(db));
  const [kept] = await db.select().from(outboxMessage);
  expect(kept).toMatchObject({ recipient: numberOf(0), campaignId: id });
  expect(JSON.parse(kept?.source ?? '{}')).toMatchObject({ type: 'fax', to: numberOf(0), locale: 'fr' });
});

test('a copied database sends nothing until an administrator arms it; what waited is then uncertain', async () => {
  await openShop(db, 3);
  const id = await goOut(db);
  await db.execute(sql`update armament set identity = 'the one that it was copied from'`);
  const carrier = keeper(() => ({ state: 'handed_off', answer: 'ok' }));
  await dispatch(id, carrier);
  expect(carrier.letters).toEqual([]);
  expect(await readArming(as(db, system))).toEqual({
    armed: false,
    waiting: { campaigns: 1, recipients: 3 },
  });
  const staff = (role: 'dpo' | 'admin') => as(db, { kind: 'staff', id: 9, role });
  await expect(armHere(staff('dpo'), { reason: 'restored' })).rejects.toMatchObject({ code: 'not_allowed' });
  expect(await armHere(staff('admin'), { reason: 'restored' })).toEqual({ uncertain: 3 });
  expect(await readArming(as(db, system))).toEqual({ armed: true });
  await dispatch(id, carrier);
  expect(carrier.letters).toEqual([]);
  expect(await states(id)).toEqual(['uncertain', 'uncertain', 'uncertain']);
});

test('one that was moved whole goes on where it was', async () => {
  await openShop(db, 2);
  const id = await goOut(db);
  await db.execute(sql`update armament set place = 'where it was'`);
  await armHere(as(db, { kind: 'staff', id: 9, role: 'admin' }), { reason: 'moved' });
  const carrier = keeper(() => ({ state: 'handed_off', answer: 'ok' }));
  await dispatch(id, carrier);
  expect(await states(id)).toEqual(['handed_off', 'handed_off']);
});
