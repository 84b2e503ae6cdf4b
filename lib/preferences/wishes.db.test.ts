import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { profilesOf } from '@/db/queries/profiles-of';
import { campaign, send, wish } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type LinkedPeople, type LinkedPerson, linkedPeople } from '@/db/testing/linked-people';
import { wishKinds } from '@/db/vocabulary';
import { answerProfile } from '../audience/answer';
import { countAudience } from '../audience/count';
import { unpackProfile } from '../audience/profile';
import { inquire } from '../audience/prospecting';
import type { Ctx } from '../context';
import { actOnPreferences } from './act';
import { wishesOf, wishOn } from './wishes';

const secret = vi.hoisted(() => {
  process.env['AVAL_SECRET'] ??= 'only for tests, never for signing anything';
  process.env['DATABASE_URL'] ??= 'postgres://aval@127.0.0.1:1/none';
  process.env['LOG_LEVEL'] = 'silent';
  return process.env['AVAL_SECRET'];
});

let database: TestDatabase;
let db: Pool;
let people: LinkedPeople;
const may = (day: number, hour = 10) => new Date(Date.UTC(2026, 4, day, hour));
const person = (now: Date): Ctx => ({ actor: { kind: 'person' }, now, requestId: 'r', db });

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  people = await linkedPeople(db, secret, may(1));
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const scope = () => ({ advertiserId: people.advertiserId, purposeId: people.purposeId });
const prospecting = () => ({
  ...{ ...scope(), channel: 'email' as const, families: [], nature: 'commercial' as const, professions: [] },
});

/** What the law's decision reads of a person's wish at `at`, and what it answers. */
async function decided({ contactId }: LinkedPerson, at: Date, now = at) {
  const inquiry = await inquire(db, prospecting(), at, now);
  const [row] = await profilesOf(db, inquiry.question, [contactId]);
  const { verdict, reason, rule } = answerProfile(inquiry, row?.profile ?? 0);
  return { wish: unpackProfile(row?.profile ?? 0).wish, answer: reason ?? verdict, rule };
}

/** Somebody who agreed to Brico's offers by e-mail, and asks for `action` on 2 May. */
async function who(action: object): Promise<LinkedPerson> {
  const somebody = await people.add();
  const about = { advertiser: people.advertiserId, purpose: people.purposeId };
  const yes = { do: 'agree', ...about, channel: 'email', wording: people.wordingId };
  await actOnPreferences(person(may(1)), somebody.preferences, yes);
  await actOnPreferences(person(may(2)), somebody.preferences, { ...about, ...action });
  return somebody;
}

/** Hands one over, or not, as if by the dispatcher. */
async function handOver(
  { contactId }: LinkedPerson,
  at: Date,
  state: 'handed_off' | 'failed' = 'handed_off',
) {
  const [row] = await db.select().from(campaign).limit(1);
  if (!row) throw new Error('there is no campaign');
  const { id: _, ...values } = row;
  const [own] = await db.insert(campaign).values(values).returning({ id: campaign.id });
  await db.insert(send).values({ contactId, campaignId: own?.id ?? 0, state, decisionId: 1, endedAt: at });
}

describe('a pause', () => {
  test('stops what would go out until its day, then ends by itself', async () => {
    const somebody = await who({ do: 'pause', until: '2026-05-20' });
    expect(await decided(somebody, may(3))).toEqual({ wish: 'paused', answer: 'paused', rule: 'wish-pause' });
    expect((await decided(somebody, new Date('2026-05-19T21:59:59Z'))).answer).toBe('paused');
    expect((await decided(somebody, new Date('2026-05-19T22:00:00Z'))).answer).toBe('eligible');
  });

  test('of everything reaches each subject, until a press ends it there', async () => {
    const somebody = await who({ do: 'pause', advertiser: '*', purpose: '*', until: '2026-06-20' });
    expect((await decided(somebody, may(3))).answer).toBe('paused');
    const about = { advertiser: people.advertiserId, purpose: people.purposeId };
    await actOnPreferences(person(may(4)), somebody.preferences, { do: 'resume', ...about });
    expect((await decided(somebody, may(5))).answer).toBe('eligible');
    // Asked about the third, the answer is what it was on the third.
    expect((await decided(somebody, may(3), may(5))).answer).toBe('paused');
  });

  test('is not a reason for whoever may not be written to anyway', async () => {
    const somebody = await who({ do: 'pause', until: '2026-06-20' });
    const stop = { do: 'stop', advertiser: '*', purpose: '*', channel: '*' };
    await actOnPreferences(person(may(3)), somebody.preferences, stop);
    expect(await decided(somebody, may(4))).toMatchObject({ wish: 'paused', answer: 'objected' });
  });
});

describe('less often', () => {
  test.each([
    [
      'weekly',
      may(5),
      [
        [11, 'too_often'],
        [12, 'eligible'],
      ],
    ],
    [
      'monthly',
      may(5),
      [
        [12, 'too_often'],
        [31, 'too_often'],
        [36, 'eligible'],
      ],
    ],
  ] as const)('%s: by whole days since the last one', async (often, last, answers) => {
    const somebody = await who({ do: 'often', often });
    expect((await decided(somebody, may(5, 8))).answer).toBe('eligible');
    await handOver(somebody, last);
    for (const [day, answer] of answers) {
      // An hour earlier than the last one went out: a week is seven days, not 168 hours.
      expect((await decided(somebody, may(day, 9))).answer, `day ${day}`).toBe(answer);
    }
  });

  test('counts what was handed over, not what failed, and only of this subject', async () => {
    const somebody = await who({ do: 'often', often: 'weekly' });
    await handOver(somebody, may(5), 'failed');
    expect((await decided(somebody, may(6))).answer).toBe('eligible');
    await handOver(somebody, may(6));
    expect((await decided(somebody, may(7))).answer).toBe('too_often');
    const about = { advertiser: people.advertiserId, purpose: people.purposeId };
    await actOnPreferences(person(may(7)), somebody.preferences, { do: 'often', ...about, often: 'as_sent' });
    expect((await decided(somebody, may(8))).answer).toBe('eligible');
  });
});

test('the check of everybody counts them by their reasons', async () => {
  const inquiry = await inquire(db, prospecting(), may(10), may(10));
  const before = await countAudience(db, inquiry);
  await who({ do: 'pause', until: '2026-05-20' });
  await handOver(await who({ do: 'often', often: 'weekly' }), may(9));
  const after = await countAudience(db, inquiry);
  const counted = (groups: typeof after.groups, reason: string) =>
    groups.find((group) => group.reason === reason)?.count ?? 0;
  for (const reason of ['paused', 'too_often']) {
    expect(counted(after.groups, reason) - counted(before.groups, reason), reason).toBe(1);
  }
  expect(after.eligible).toBe(before.eligible);
});

test('the statement and the fold of a person’s page agree on random wishes', async () => {
  const day = fc.integer({ min: 2, max: 40 });
  const row = fc.record({
    kind: fc.constantFrom(...wishKinds),
    every: fc.boolean(),
    other: fc.boolean(),
    at: day,
    until: day,
  });
  const model = fc.array(row, { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(model, day, async (rows, asked) => {
      const { contactId } = await people.add();
      const values = rows.map(({ kind, every, other, at, until }, index) => ({
        ...{ contactId, seq: index + 1, kind, at: may(at), method: 'test', source: 'person' },
        advertiserId: every ? 0 : people.advertiserId + Number(other),
        purposeId: every ? 0 : people.purposeId,
        until: kind === 'paused' ? may(until) : null,
      }));
      if (values.length > 0) await db.insert(wish).values(values);
      const paused = wishOn(await wishesOf(db, contactId), scope(), may(asked)).pause !== null;
      // Of a past day: what was said later does not count there, and of today nothing is later.
      const inquiry = await inquire(db, prospecting(), may(asked), may(41));
      const [found] = await profilesOf(db, inquiry.question, [contactId]);
      expect(unpackProfile(found?.profile ?? 0).wish).toBe(paused ? 'paused' : 'none');
    }),
    { numRuns: 60 },
  );
});
