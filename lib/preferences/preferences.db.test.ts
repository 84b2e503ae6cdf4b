import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { consentEvent, wish } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type LinkedPeople, type LinkedPerson, linkedPeople } from '@/db/testing/linked-people';
import type { Channel } from '@/db/vocabulary';
import { approveAssessment } from '../assessments/approve';
import { draftAssessment } from '../assessments/draft';
import { recordConsents } from '../consent/record-many';
import type { Ctx } from '../context';
import { putFamily } from '../families/put';
import { linkPath } from '../links/path';
import { dayNumber } from '../links/token';
import { addPurchases } from '../purchases/add';
import { actOnPreferences } from './act';
import type { Choice } from './choices';
import { showHistory } from './history';
import { readLink } from './read-link';
import { showPreferences } from './show';
import { stopAll } from './stop-all';
import { undoLink } from './undo-link';
import { undoStop } from './undo-stop';
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
const admin = (minute: number): Ctx => ({ ...person(minute), actor: { kind: 'key', id: 1, role: 'admin' } });

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
const acts = async (somebody: LinkedPerson) =>
  (await events(somebody)).map(({ act, channel }) => `${act} ${channel}`);

const subject = () => ({ advertiser: people.advertiserId, purpose: people.purposeId });
const agreeTo = (channel: Channel, wording = people.wordingId) => ({
  do: 'agree',
  ...subject(),
  channel,
  wording,
});
const stopOf = (channel: Channel | '*') => ({ do: 'stop', ...subject(), channel });
const everything = { do: 'stop', advertiser: '*', purpose: '*', channel: '*' };
const act = ({ preferences }: LinkedPerson, minute: number, action: unknown) =>
  actOnPreferences(person(minute), preferences, action);
const page = ({ preferences }: LinkedPerson, minute: number, changedAt?: Date) =>
  showPreferences(person(minute), preferences, { changedAt: changedAt ?? null });
const choices = async (somebody: LinkedPerson, minute: number): Promise<Choice[]> =>
  (await page(somebody, minute)).subjects.flatMap((each) => each.choices);

/** What the page's undo button sends, given what it shows after `changedAt`. */
async function undoOf(somebody: LinkedPerson, minute: number, changedAt: Date) {
  const { change } = await page(somebody, minute, changedAt);
  const yes = change?.offers.map(({ advertiserId, purposeId, channel, wording }) => ({
    ...{ advertiser: advertiserId, purpose: purposeId, channel, wording: wording.id },
  }));
  return { change, action: { do: 'undo', change: changedAt.getTime(), yes } };
}

describe('yes and no', () => {
  test('a yes is a consent with its text, a no takes it back, and either said again writes nothing', async () => {
    const somebody = await people.add();
    expect(
      (await choices(somebody, 1)).map(({ channel, standing, basis }) => [channel, standing, basis]),
    ).toEqual([
      ['email', 'none', null],
      ['sms', 'none', null],
    ]);
    expect(await act(somebody, 2, agreeTo('email'))).toEqual({ changed: true, at: at(2) });
    expect(await act(somebody, 3, agreeTo('email'))).toMatchObject({ changed: false });
    expect((await choices(somebody, 4))[0]).toMatchObject({
      standing: 'consented',
      basis: 'consent',
      since: at(2),
    });
    expect(await act(somebody, 5, stopOf('email'))).toMatchObject({ changed: true });
    expect(await act(somebody, 6, stopOf('email'))).toMatchObject({ changed: false });
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

  test('a yes without a text that asks for it is refused', async () => {
    const somebody = await people.add();
    await expect(act(somebody, 1, agreeTo('email', people.wordingId + 1))).rejects.toMatchObject({
      code: 'unknown_wording',
    });
    await expect(act(somebody, 1, { ...agreeTo('email'), wording: undefined })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(await acts(somebody)).toEqual([]);
  });

  test('about nobody, or anything unheard of: refused', async () => {
    const somebody = await people.add();
    const wrong = [
      { ...stopOf('email'), advertiser: 9999 },
      { ...stopOf('email'), purpose: 9999 },
      { ...stopOf('email'), channel: 'pigeon' },
      { ...stopOf('email'), contact: 1 },
      { do: 'forget' },
      {},
    ];
    for (const action of wrong) {
      await expect(act(somebody, 1, action)).rejects.toMatchObject({ code: 'invalid_input' });
    }
    expect(await acts(somebody)).toEqual([]);
  });

  test('the same press twenty times at once is written once', async () => {
    const somebody = await people.add();
    for (const action of [agreeTo('email'), stopOf('*'), everything]) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => act(somebody, 1, action)));
      expect(answers.filter(({ changed }) => changed)).toHaveLength(1);
    }
    expect(await acts(somebody)).toEqual(['given email', 'objected *', 'objected *']);
  });
});

describe('stopping more', () => {
  test('a subject stops by every means, and only there', async () => {
    const somebody = await people.add();
    await act(somebody, 1, agreeTo('email'));
    await act(somebody, 2, agreeTo('sms'));
    await act(somebody, 3, stopOf('*'));
    expect(await act(somebody, 4, stopOf('*'))).toMatchObject({ changed: false });
    expect((await choices(somebody, 5)).map(({ basis, standing }) => [basis, standing])).toEqual([
      [null, 'objected'],
      [null, 'objected'],
    ]);
  });

  test('a means stops for every advertiser, and a later yes lifts it for exactly what it names', async () => {
    const somebody = await people.add();
    await act(somebody, 1, agreeTo('email'));
    await act(somebody, 2, agreeTo('sms'));
    await act(somebody, 3, { ...everything, channel: 'sms' });
    const [email, sms] = await choices(somebody, 4);
    expect([email?.standing, sms?.standing]).toEqual(['consented', 'objected']);
    await act(somebody, 5, agreeTo('sms'));
    expect((await choices(somebody, 6))[1]).toMatchObject({ standing: 'consented', since: at(5) });
  });

  test('everything stops at once', async () => {
    const somebody = await people.add();
    await act(somebody, 1, agreeTo('email'));
    await act(somebody, 2, everything);
    expect((await choices(somebody, 3)).every(({ basis }) => basis === null)).toBe(true);
  });
});

describe('undo is a new event', () => {
  test('of a yes: a withdrawal', async () => {
    const somebody = await people.add();
    await act(somebody, 1, agreeTo('email'));
    const { change, action } = await undoOf(somebody, 2, at(1));
    expect(change?.undo).toBe('at once');
    expect(await act(somebody, 3, action)).toMatchObject({ changed: true });
    expect(await acts(somebody)).toEqual(['given email', 'withdrawn email']);
  });

  test.each([
    ['one means', () => stopOf('email'), 1],
    ['a subject', () => stopOf('*'), 2],
    ['everything', () => everything, 2],
  ] as const)('of a stop of %s: a yes to the texts of what came before', async (_, action, offers) => {
    const somebody = await people.add();
    await act(somebody, 1, agreeTo('email'));
    await act(somebody, 2, agreeTo('sms'));
    await act(somebody, 3, action());
    const undo = await undoOf(somebody, 4, at(3));
    expect(undo.change?.offers.map(({ channel }) => channel)).toEqual(['email', 'sms'].slice(0, offers));
    await act(somebody, 5, undo.action);
    expect((await choices(somebody, 6)).map(({ standing }) => standing)).toEqual(['consented', 'consented']);
    expect(await acts(somebody)).toHaveLength(3 + offers);
  });

  test('of a stop where no text asks: nobody here can, and the page says whom to write to', async () => {
    const somebody = await people.add();
    await act(somebody, 1, stopOf('sms'));
    const { change } = await undoOf(somebody, 2, at(1));
    expect(change).toMatchObject({ undo: 'by nobody here', said: [{ advertiser: { name: 'Brico' } }] });
  });

  test('of somebody else’s moment, or of none: refused', async () => {
    const [one, other] = [await people.add(), await people.add()];
    await act(one, 1, agreeTo('email'));
    for (const change of [at(1).getTime(), 1]) {
      await expect(act(other, 2, { do: 'undo', change })).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });
});

describe('less', () => {
  const wishes = async ({ contactId }: LinkedPerson) => {
    const rows = await db.select().from(wish).where(eq(wish.contactId, contactId)).orderBy(asc(wish.seq));
    return rows.map(({ kind, until }) => [kind, until?.toISOString().slice(0, 10) ?? null]);
  };

  test('less often, again the same, and undone', async () => {
    const somebody = await people.add();
    await act(somebody, 1, agreeTo('email'));
    const often = (value: string) => ({ do: 'often', ...subject(), often: value });
    expect(await act(somebody, 2, often('as_sent'))).toMatchObject({ changed: false });
    expect(await act(somebody, 3, often('monthly'))).toEqual({ changed: true, at: at(3) });
    expect(await act(somebody, 4, often('monthly'))).toMatchObject({ changed: false });
    expect((await page(somebody, 5)).subjects[0]?.wish).toMatchObject({ frequency: 'monthly', since: at(3) });
    await act(somebody, 6, (await undoOf(somebody, 6, at(3))).action);
    expect((await page(somebody, 7)).subjects[0]?.wish.frequency).toBe('as_sent');
    expect(await wishes(somebody)).toEqual([
      ['monthly', null],
      ['as_sent', null],
    ]);
  });

  test('a pause ends by itself, by a press, or by an undo that brings the one before back', async () => {
    const somebody = await people.add();
    await act(somebody, 1, agreeTo('email'));
    const pause = (until: string) => ({ do: 'pause', ...subject(), until });
    await act(somebody, 2, pause('2026-06-12'));
    await act(somebody, 3, pause('2026-08-12'));
    const pauseAt = async (when: Date) =>
      (await showPreferences({ ...person(9), now: when }, somebody.preferences)).subjects[0]?.wish.pause
        ?.until;
    expect(await pauseAt(at(4))).toEqual(new Date('2026-08-11T22:00:00Z'));
    await act(somebody, 5, (await undoOf(somebody, 5, at(3))).action);
    expect(await pauseAt(at(6))).toEqual(new Date('2026-06-11T22:00:00Z'));
    expect(await pauseAt(new Date('2026-06-11T21:59:59Z'))).toBeDefined();
    expect(await pauseAt(new Date('2026-06-11T22:00:00Z'))).toBeUndefined();
    await act(somebody, 7, { do: 'resume', ...subject() });
    expect(await pauseAt(at(8))).toBeUndefined();
    expect((await wishes(somebody)).map(([kind]) => kind)).toEqual(['paused', 'paused', 'paused', 'resumed']);
  });

  test('everything is paused, and one subject of it is not', async () => {
    const somebody = await people.add();
    await act(somebody, 1, { do: 'pause', advertiser: '*', purpose: '*', until: '2026-06-12' });
    expect((await page(somebody, 2)).subjects[0]?.wish.pause).toMatchObject({ everything: true });
    await act(somebody, 3, { do: 'resume', ...subject() });
    expect((await page(somebody, 4)).subjects[0]?.wish.pause).toBeNull();
  });

  test.each(['2026-05-12', '2026-05-11', '2029-05-13', '2026-02-30', '', 'soon'])(
    'a pause until %j is refused, naming the day',
    async (until) => {
      const somebody = await people.add();
      const refused = act(somebody, 1, { do: 'pause', ...subject(), until });
      await expect(refused).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'until' }] });
      expect(await wishes(somebody)).toEqual([]);
    },
  );

  test('is a ledger: nobody changes or removes it', async () => {
    const somebody = await people.add();
    await act(somebody, 1, { do: 'pause', ...subject(), until: '2026-06-12' });
    await expect(db.delete(wish)).rejects.toThrow();
    await expect(db.update(wish).set({ kind: 'resumed' })).rejects.toThrow();
  });
});

/** An assessment that covers Brico's offers by e-mail, approved by another than its author. */
async function weighedInterest() {
  const [author, approver] = [1, 2].map(
    (id): Ctx => ({ ...admin(0), actor: { kind: 'staff', id, role: 'dpo' } }),
  );
  if (!author || !approver) return;
  const { id } = await draftAssessment(author, {
    ...{ title: 'Offers', advertisers: ['brico'], channels: ['email'], purposes: ['offers'] },
    ...{ interest: 'a', necessity: 'b', balance: 'c', safeguards: 'd', validUntil: '2028-01-01T00:00:00Z' },
  });
  await approveAssessment(approver, id);
}

describe('what comes without having been agreed to', () => {
  test('is shown with the sale it rests on, and can be refused', async () => {
    const somebody = await people.add();
    await weighedInterest();
    await putFamily(admin(0), 'drills', { name: 'Perceuses', similarTo: [] });
    await addPurchases(admin(0), [
      {
        ...{ externalId: `sale-${somebody.externalId}`, contact: somebody.externalId, advertiser: 'brico' },
        ...{ family: 'drills', purchasedAt: '2026-04-02T09:00:00Z' },
        ...{ detailsCollectedAtSale: true, objectionOfferedAtSale: true },
      },
    ]);
    const [email] = await choices(somebody, 1);
    expect(email).toMatchObject({ basis: 'existing_customer', boughtFamily: 'Perceuses', standing: 'none' });
    await act(somebody, 2, stopOf('email'));
    expect((await choices(somebody, 3))[0]).toMatchObject({ basis: null, standing: 'objected' });
    const { change } = await undoOf(somebody, 4, at(2));
    expect(change?.offers.map(({ channel }) => channel)).toEqual(['email']);
  });
});

describe('one click and its undo', () => {
  test('stops what the message was about; the undo is a new consent beside it, not a deletion', async () => {
    const somebody = await people.add();
    const first = await withdrawByLink(person(1), somebody.unsubscribe);
    expect(first).toMatchObject({ at: at(1), already: false });
    const again = await withdrawByLink(person(2), somebody.unsubscribe);
    expect(again).toMatchObject({ at: at(1), already: true });
    const undo = undoLink(readLink(somebody.unsubscribe, 'unsubscribe'), at(3)).replace('/undo/', '');
    await undoStop(person(3), undo, { wording: people.wordingId });
    expect((await events(somebody)).map((row) => [row.act, row.method])).toEqual([
      ['objected', 'one-click link'],
      ['given', 'one-click link'],
    ]);
    expect((await choices(somebody, 4))[0]).toMatchObject({ basis: 'consent', since: at(3) });
    const late = { ...person(5), now: new Date('2026-05-14T10:00:00Z') };
    await expect(undoStop(late, undo, { wording: people.wordingId })).rejects.toMatchObject({
      code: 'link_expired',
    });
  });

  test('takes a consent back where one stood', async () => {
    const somebody = await people.add();
    const { externalId: contact } = somebody;
    const given = {
      ...{ contact, advertiser: 'brico', purpose: 'offers', channel: 'email', act: 'given' },
      ...{ at: at(0).toISOString(), wording: 'brico-offers' },
    };
    await recordConsents(admin(1), [given]);
    await withdrawByLink(person(2), somebody.unsubscribe);
    expect(await acts(somebody)).toEqual(['given email', 'withdrawn email']);
  });
});

describe('links', () => {
  test('that are late show nothing and change nothing but to stop everything', async () => {
    const somebody = await people.add();
    await act(somebody, 1, agreeTo('email'));
    const issuedOn = dayNumber(at(0)) - 31;
    const subjectOfLink = { contactId: somebody.contactId, campaignId: people.campaignId, issuedOn };
    const old = linkPath(secret, 'preferences', subjectOfLink).replace('/preferences/', '');
    const late = { ...somebody, preferences: old };
    const expired = { code: 'link_expired' };
    await expect(page(late, 2)).rejects.toMatchObject(expired);
    await expect(act(late, 2, stopOf('email'))).rejects.toMatchObject(expired);
    await expect(showHistory(person(2), old)).rejects.toMatchObject(expired);
    await stopAll(person(3), old, 'preferences');
    expect(await acts(somebody)).toEqual(['given email', 'objected *']);
  });

  test('of somebody who was erased say so', async () => {
    const nobody = { contactId: 999_999, campaignId: people.campaignId, issuedOn: dayNumber(at(0)) };
    const token = linkPath(secret, 'preferences', nobody).replace('/preferences/', '');
    await expect(showPreferences(person(1), token)).rejects.toMatchObject({ code: 'gone' });
  });

  test('asked for on the first page, without a message, open the same page', async () => {
    const somebody = await people.add();
    const own = { contactId: somebody.contactId, campaignId: 0, issuedOn: dayNumber(at(0)) };
    const token = linkPath(secret, 'preferences', own).replace('/preferences/', '');
    const shown = await showPreferences(person(1), token);
    expect(shown.subjects).toHaveLength(1);
    expect(shown.sender).toEqual({ name: 'Brico', face: null });
    expect(shown.address).toBe('p…@example.org');
  });
});

test('the history tells all of it, the latest first', async () => {
  const somebody = await people.add();
  await act(somebody, 1, agreeTo('email'));
  await act(somebody, 2, { do: 'pause', ...subject(), until: '2026-06-12' });
  await act(somebody, 3, everything);
  const { entries } = await showHistory(person(4), somebody.preferences);
  expect(entries.map((entry) => [entry.kind, entry.kind === 'sent' ? entry.title : entry.what])).toEqual([
    ['act', 'objected'],
    ['wish', 'paused'],
    ['act', 'given'],
  ]);
  expect(entries[2]).toMatchObject({
    advertiser: 'Brico',
    purpose_fr: 'Offres',
    words: expect.stringContaining('J’accepte'),
  });
});
