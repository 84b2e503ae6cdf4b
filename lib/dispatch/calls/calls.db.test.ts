import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { call, consentEvent, contact, send } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { getCampaign } from '../../campaigns/get';
import { pauseCampaign } from '../../campaigns/pause';
import { deskCampaign, openDesk, sayNo } from '../testing/desk';
import { as, marketer } from '../testing/shop';
import { beginCall } from './begin';
import { endCall } from './end';
import { giveCallBack } from './give-back';
import { returnLapsedCalls } from './lapse';
import { openCall } from './open';
import { openCallOf } from './own';

/** A Tuesday, at half past eleven in Paris. */
const now = new Date('2026-09-08T09:30:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const other = { kind: 'staff', id: 4, role: 'marketer' } as const;
const PEOPLE = 6;

let database: TestDatabase;
let db: Pool;
const agent = (at = now, who: typeof marketer | typeof other = marketer) => as(db, who, at);

beforeAll(async () => {
  database = await createTestDatabase();
  process.env['DATABASE_URL'] = database.url;
  db = openPool(database.url);
  await openDesk(db, PEOPLE, now);
});

afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

async function opened(id: string, at = now, who: typeof marketer | typeof other = marketer) {
  expect(await openCall(agent(at, who), id)).toBe(true);
  const row = await openCallOf(agent(at, who));
  if (!row) throw new Error('no call');
  return row;
}

async function calling(id: string, at = now) {
  const row = await opened(id, at);
  expect(await beginCall(agent(at), { call: row.id })).toBe(true);
  return row;
}

async function sendOf(id: string, contact: number) {
  const [row] = await db
    .select()
    .from(send)
    .where(and(eq(send.campaignId, Number(id)), eq(send.contactId, contact)));
  if (!row) throw new Error('no send');
  return row;
}

const progress = async (id: string) => (await getCampaign(agent(), id)).progress;

/** What an answer leaves behind must not reach the next test: each has days of its own. */
let week = 0;
const nextWeek = () => {
  week += 1;
  return later(week * 7 * 24 * 60);
};

describe('two agents', () => {
  test('never have the same person before them, and one has one person at a time', async () => {
    const id = await deskCampaign(db, 'phone', now);
    const [mine, theirs] = [await opened(id), await opened(id, now, other)];
    expect(theirs.contactId).not.toBe(mine.contactId);
    expect((await opened(id)).id).toBe(mine.id);
    const second = await deskCampaign(db, 'phone', now);
    await giveCallBack(agent(), { call: mine.id });
    // Whoever is on somebody's page is on nobody else's, of another campaign either.
    expect((await opened(second)).contactId).not.toBe(theirs.contactId);
    expect(await progress(id)).toMatchObject({ queued: PEOPLE });
    for (const who of [marketer, other] as const) {
      const left = await openCallOf(agent(now, who));
      if (left) await giveCallBack(agent(now, who), { call: left.id });
    }
  });

  test('at once, with as many as there are people, share them out', async () => {
    const at = nextWeek();
    const id = await deskCampaign(db, 'phone', at);
    const team = Array.from({ length: 10 }, (_, index) => ({ ...other, id: 100 + index }));
    const got = await Promise.all(team.map((who) => openCall(as(db, who, at), id)));
    expect(got.filter(Boolean)).toHaveLength(PEOPLE);
    const rows = await db
      .select()
      .from(call)
      .where(eq(call.campaignId, Number(id)));
    expect(new Set(rows.map((row) => row.contactId)).size).toBe(PEOPLE);
    await returnLapsedCalls(agent(new Date(at.getTime() + 6 * 60_000)));
    expect(await progress(id)).toMatchObject({ queued: PEOPLE, uncertain: 0 });
  });
});

describe('a call', () => {
  test('begins after a last look: whoever said no on the way is not called', async () => {
    const at = nextWeek();
    const id = await deskCampaign(db, 'phone', at);
    const row = await opened(id, at);
    const [person] = await db.select().from(contact).where(eq(contact.id, row.contactId));
    await sayNo(db, person?.externalId ?? '', 'phone', at);
    expect(await beginCall(agent(at), { call: row.id })).toBe(false);
    expect(await sendOf(id, row.contactId)).toMatchObject({ state: 'skipped', skipReason: 'objected' });
    expect(await progress(await deskCampaign(db, 'phone', at))).toMatchObject({ queued: PEOPLE - 1 });
  });

  test('does not begin while the campaign is paused, nor outside the hours', async () => {
    const at = nextWeek();
    const id = await deskCampaign(db, 'phone', at);
    const row = await opened(id, at);
    await pauseCampaign(agent(at), id);
    await expect(beginCall(agent(at), { call: row.id })).rejects.toMatchObject({ code: 'wrong_state' });
    const night = new Date(at.getTime() + 10 * 3_600_000);
    expect(await openCall(agent(night), await deskCampaign(db, 'phone', at))).toBe(false);
  });

  test('that ends in an objection is one on record, at once, and for everything by phone', async () => {
    const at = nextWeek();
    const id = await deskCampaign(db, 'phone', at);
    const row = await calling(id, at);
    await endCall(agent(at), { call: row.id, outcome: 'objected' });
    const [event] = await db
      .select()
      .from(consentEvent)
      .where(eq(consentEvent.contactId, row.contactId))
      .orderBy(desc(consentEvent.seq))
      .limit(1);
    expect(event).toMatchObject({
      ...{ act: 'objected', channel: 'phone', purposeId: 0, method: 'phone', source: 'staff:1' },
    });
    expect(await sendOf(id, row.contactId)).toMatchObject({ state: 'handed_off', answer: 'objected' });
    expect(await progress(await deskCampaign(db, 'phone', at))).toMatchObject({ queued: PEOPLE - 2 });
  });

  test('that nobody answers is tried again later the same day, and four times at most', async () => {
    const at = nextWeek();
    const id = await deskCampaign(db, 'phone', at);
    const row = await calling(id, at);
    await endCall(agent(at), { call: row.id, outcome: 'not_reached' });
    const waiting = await sendOf(id, row.contactId);
    // Half past eleven, and two hours: the hours are closed until two.
    expect(waiting).toMatchObject({ state: 'queued', notBefore: new Date(at.getTime() + 2.5 * 3_600_000) });
    let when = waiting.notBefore ?? at;
    for (const _ of [2, 3, 4]) {
      await db
        .update(send)
        .set({ notBefore: now })
        .where(and(eq(send.campaignId, Number(id)), eq(send.contactId, row.contactId)));
      const next = await calling(id, when);
      expect(next.contactId).toBe(row.contactId);
      await endCall(agent(when), { call: next.id, outcome: 'not_reached' });
      when = new Date(when.getTime() + 24 * 3_600_000);
    }
    expect(await sendOf(id, row.contactId)).toMatchObject({
      ...{ state: 'failed', answer: 'not reached in 4 calls' },
    });
    // Another campaign of the same advertiser waits until the first attempt is thirty days old.
    const second = await deskCampaign(db, 'phone', when);
    for (let turn = 0; turn < PEOPLE; turn++) {
      if (!(await openCall(agent(when), second))) break;
      const one = await openCallOf(agent(when));
      expect(one?.contactId).not.toBe(row.contactId);
      await beginCall(agent(when), { call: one?.id });
      await endCall(agent(when), { call: one?.id, outcome: 'reached' });
    }
    // The same hour of Paris, over the change of the clock.
    expect(await sendOf(second, row.contactId)).toMatchObject({
      notBefore: new Date('2026-11-12T10:30:00Z'),
    });
    const sums = await progress(second);
    expect(sums.queued + sums.handedOff).toBe(PEOPLE - 2);
  });

  test('leads to an appointment outside the hours that is kept to the minute, and lost after a quarter of an hour', async () => {
    const at = nextWeek();
    const id = await deskCampaign(db, 'phone', at);
    const row = await calling(id, at);
    const day = new Date(at.getTime() + 4 * 24 * 3_600_000).toISOString().slice(0, 10);
    await expect(
      endCall(agent(at), { call: row.id, outcome: 'call_back', day: '2026-01-01', time: '10:00' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await endCall(agent(at), { call: row.id, outcome: 'call_back', day, time: '21:15' });
    const agreed = new Date(`${day}T19:15:00Z`);
    expect(agreed.getUTCDay()).toBe(6);
    expect(await sendOf(id, row.contactId)).toMatchObject({ state: 'queued', notBefore: agreed });
    expect(await openCall(agent(new Date(agreed.getTime() - 60_000)), id)).toBe(false);
    const again = await opened(id, agreed);
    expect(again.contactId).toBe(row.contactId);
    await giveCallBack(agent(agreed), { call: again.id });
    expect(await openCall(agent(new Date(agreed.getTime() + 16 * 60_000)), id)).toBe(false);
  });

  test('to a wrong number is the last one to it, until there is another', async () => {
    const at = nextWeek();
    const id = await deskCampaign(db, 'phone', at);
    const row = await calling(id, at);
    await endCall(agent(at), { call: row.id, outcome: 'wrong_number' });
    expect(await sendOf(id, row.contactId)).toMatchObject({ state: 'failed', answer: 'wrong number' });
    const second = await deskCampaign(db, 'phone', at);
    expect((await opened(second, at)).contactId).not.toBe(row.contactId);
    expect(await sendOf(second, row.contactId)).toMatchObject({
      state: 'skipped',
      skipReason: 'unreachable',
    });
    await returnLapsedCalls(agent(new Date(at.getTime() + 6 * 60_000)));
  });

  test('whose agent goes away: not begun, it returns; begun, it is uncertain; and a late objection counts', async () => {
    const at = nextWeek();
    const id = await deskCampaign(db, 'phone', at);
    const first = await opened(id, at);
    await returnLapsedCalls(agent(new Date(at.getTime() + 6 * 60_000)));
    expect((await sendOf(id, first.contactId)).state).toBe('queued');
    const soon = new Date(at.getTime() + 7 * 60_000);
    const begun = await calling(id, soon);
    const hour = new Date(soon.getTime() + 60 * 60_000);
    await returnLapsedCalls(agent(hour));
    expect((await sendOf(id, begun.contactId)).state).toBe('uncertain');
    await expect(endCall(agent(hour), { call: begun.id, outcome: 'reached' })).rejects.toMatchObject({
      code: 'call_over',
    });
    await endCall(agent(hour), { call: begun.id, outcome: 'objected' });
    const after = await deskCampaign(db, 'phone', hour);
    await expect(sendOf(after, begun.contactId)).rejects.toThrow('no send');
  });
});

test('an approver makes no calls, and nobody ends another’s', async () => {
  const at = nextWeek();
  const id = await deskCampaign(db, 'phone', at);
  const approver = as(db, { kind: 'staff', id: 2, role: 'approver' }, at);
  await expect(openCall(approver, id)).rejects.toMatchObject({ code: 'not_allowed' });
  const row = await calling(id, at);
  await expect(endCall(agent(at, other), { call: row.id, outcome: 'reached' })).rejects.toMatchObject({
    code: 'call_over',
  });
});
