import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { consentEvent } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type LinkedPeople, type LinkedPerson, linkedPeople } from '@/db/testing/linked-people';
import { recordConsents } from '../consent/record-many';
import type { Ctx } from '../context';
import { preferenceLink } from './preference-link';
import { readLink } from './read-link';
import { savePreferences } from './save';
import { type Choice, showPreferences } from './show';
import { withdrawByLink } from './withdraw';

const secret = vi.hoisted(() => {
  process.env['AVAL_SECRET'] ??= 'only for tests, never for signing anything';
  process.env['DATABASE_URL'] ??= 'postgres://aval@127.0.0.1:1/none';
  process.env['LOG_LEVEL'] = 'silent';
  return process.env['AVAL_SECRET'];
});

let database: TestDatabase;
let db: Pool;
let people: LinkedPeople;
const at = (minute: number) => new Date(Date.UTC(2026, 4, 12, 10, minute));
const person = (minute: number): Ctx => ({ actor: { kind: 'person' }, now: at(minute), requestId: 'r', db });

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  people = await linkedPeople(db, secret, at(0));
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const events = async ({ contactId }: LinkedPerson) => {
  const rows = await db
    .select()
    .from(consentEvent)
    .where(eq(consentEvent.contactId, contactId))
    .orderBy(asc(consentEvent.seq));
  return rows.map(({ act, channel, method, source, wordingId }) => ({
    act,
    channel,
    method,
    source,
    wordingId,
  }));
};
const answer = (channel: 'email' | 'sms', said: 'yes' | 'no', wordingId?: number) => ({
  ...{ advertiserId: people.advertiserId, purposeId: people.purposeId, channel, answer: said },
  ...(wordingId !== undefined && { wordingId }),
});
const save = ({ preferences }: LinkedPerson, minute: number, answers: unknown[], stopEverything = false) =>
  savePreferences(person(minute), preferences, { answers, stopEverything });
const choices = async ({ preferences }: LinkedPerson, minute: number): Promise<Choice[]> => {
  const { subjects } = await showPreferences(person(minute), preferences);
  return subjects.flatMap((subject) => subject.choices);
};

describe('answers', () => {
  test('a yes is a consent with its text, a no takes it back, and either said again writes nothing', async () => {
    const somebody = await people.add();
    const before = await choices(somebody, 1);
    expect(before.map(({ channel, standing, basis }) => [channel, standing, basis])).toEqual([
      ['email', 'none', null],
      ['sms', 'none', null],
    ]);
    const yes = [answer('email', 'yes', people.wordingId)];
    expect(await save(somebody, 2, yes)).toEqual({ changed: 1 });
    expect(await save(somebody, 3, yes)).toEqual({ changed: 0 });
    expect((await choices(somebody, 4))[0]).toMatchObject({
      standing: 'consented',
      basis: 'consent',
      since: at(2),
    });
    expect(await save(somebody, 5, [answer('email', 'no')])).toEqual({ changed: 1 });
    expect(await save(somebody, 6, [answer('email', 'no')])).toEqual({ changed: 0 });
    expect((await choices(somebody, 7))[0]).toMatchObject({
      standing: 'withdrawn',
      basis: null,
      since: at(5),
    });
    const told = { channel: 'email', method: 'preference page', source: 'person' };
    expect(await events(somebody)).toEqual([
      { act: 'given', wordingId: people.wordingId, ...told },
      { act: 'withdrawn', wordingId: 0, ...told },
    ]);
  });

  test('silence changes nothing, and a no without a yes before it is an objection', async () => {
    const somebody = await people.add();
    expect(await save(somebody, 1, [])).toEqual({ changed: 0 });
    expect(await save(somebody, 2, [answer('sms', 'no')])).toEqual({ changed: 1 });
    expect((await events(somebody)).map(({ act, channel }) => [act, channel])).toEqual([['objected', 'sms']]);
  });

  test('a yes without a text that asks for it is refused, and nothing of the form is kept', async () => {
    const somebody = await people.add();
    for (const wordingId of [undefined, people.wordingId + 1]) {
      const form = [answer('sms', 'no'), answer('email', 'yes', wordingId)];
      await expect(save(somebody, 1, form)).rejects.toMatchObject({ code: 'unknown_wording' });
    }
    expect(await events(somebody)).toEqual([]);
  });

  test('the same form twenty times at once writes each answer once', async () => {
    const somebody = await people.add();
    const form = [answer('email', 'yes', people.wordingId), answer('sms', 'no')];
    const answers = await Promise.all(Array.from({ length: 20 }, () => save(somebody, 1, form)));
    expect(answers.reduce((sum, { changed }) => sum + changed, 0)).toBe(2);
    expect((await events(somebody)).map(({ act }) => act)).toEqual(['given', 'objected']);
  });
});

describe('stop everything', () => {
  test('is one objection to everybody, which a later yes lifts for exactly what it names', async () => {
    const somebody = await people.add();
    await save(somebody, 1, [
      answer('email', 'yes', people.wordingId),
      answer('sms', 'yes', people.wordingId),
    ]);
    expect(await save(somebody, 2, [answer('email', 'yes', people.wordingId)], true)).toEqual({ changed: 1 });
    expect(
      (await choices(somebody, 3)).every(({ basis, since }) => basis === null && +at(2) === Number(since)),
    ).toBe(true);
    expect((await events(somebody)).at(-1)).toMatchObject({ act: 'objected', channel: '*' });
    await save(somebody, 4, [answer('email', 'yes', people.wordingId)]);
    const [email, sms] = await choices(somebody, 5);
    expect([email?.standing, sms?.standing]).toEqual(['consented', 'objected']);
  });
});

describe('one click and its undo', () => {
  test('stops what the message was about; the undo is a new consent beside it, not a deletion', async () => {
    const somebody = await people.add();
    const first = await withdrawByLink(person(1), somebody.unsubscribe);
    expect(first).toMatchObject({ at: at(1), already: false });
    const again = await withdrawByLink(person(2), somebody.unsubscribe);
    expect(again).toMatchObject({ at: at(1), already: true });
    const undo = preferenceLink(readLink(somebody.unsubscribe, 'unsubscribe')).replace('/preferences/', '');
    expect(undo).toBe(somebody.preferences);
    await savePreferences(person(3), undo, { answers: [answer('email', 'yes', people.wordingId)] });
    expect((await events(somebody)).map(({ act, method }) => [act, method])).toEqual([
      ['objected', 'one-click link'],
      ['given', 'preference page'],
    ]);
    expect((await choices(somebody, 4))[0]).toMatchObject({ basis: 'consent', since: at(3) });
  });

  test('takes a consent back where one stood', async () => {
    const somebody = await people.add();
    const given = {
      ...{
        contact: somebody.externalId,
        advertiser: 'brico',
        purpose: 'offers',
        channel: 'email',
        act: 'given',
      },
      ...{ at: at(0).toISOString(), wording: 'brico-offers' },
    };
    await recordConsents({ ...person(1), actor: { kind: 'key', id: 1, role: 'admin' } }, [given]);
    await withdrawByLink(person(2), somebody.unsubscribe);
    expect((await events(somebody)).map(({ act }) => act)).toEqual(['given', 'withdrawn']);
  });
});

describe('links', () => {
  test('of one kind are nothing for the other', async () => {
    const somebody = await people.add();
    const gone = { code: 'not_found' };
    await expect(withdrawByLink(person(1), somebody.preferences)).rejects.toMatchObject(gone);
    await expect(showPreferences(person(1), somebody.unsubscribe)).rejects.toMatchObject(gone);
    const swapped = { ...somebody, preferences: somebody.unsubscribe };
    await expect(save(swapped, 1, [answer('email', 'no')])).rejects.toMatchObject(gone);
    expect(await events(somebody)).toEqual([]);
  });
});
