import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { auditEvent, contact, contactGate } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type Role, roles } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { requireContacts } from './find';
import { putContact } from './put';

let database: TestDatabase;
let db: Pool;
const now = new Date('2026-05-20T10:00:00Z');
const as = (role: Role): Ctx => ({ actor: { kind: 'key', id: 1, role }, now, requestId: 'c', db });

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: 4 });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const person = { kind: 'consumer', country: 'FR' };
const put = (id: string, more: object = {}) => putContact(as('admin'), id, { ...person, ...more });
async function kept(id: string) {
  const [row] = await db.select().from(contact).where(eq(contact.externalId, id));
  if (!row) throw new Error(`no contact ${id}`);
  return row;
}

test('a contact is created, replaced and left alone, and each is noted without a word about the person', async () => {
  expect(await put('ada', { firstName: 'Ada', email: 'ada@example.org' })).toEqual({
    externalId: 'ada',
    outcome: 'created',
  });
  expect(await put('ada', { firstName: 'Ada', email: 'ada@EXAMPLE.org' })).toMatchObject({
    outcome: 'unchanged',
  });
  expect(await put('ada', { lastName: 'Lovelace' })).toMatchObject({ outcome: 'updated' });
  expect(await kept('ada')).toMatchObject({
    firstName: null,
    lastName: 'Lovelace',
    email: null,
    emailKind: null,
  });
  const notes = await db.select().from(auditEvent).where(eq(auditEvent.subject, 'ada'));
  expect(notes.map(({ by, action, detail }) => [by, action, detail])).toEqual([
    ['key:1', 'contact.created', null],
    ['key:1', 'contact.updated', null],
  ]);
});

test('each contact has one gate, however many create it at once', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => put('busy')));
  expect(answers.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
  const { id } = await kept('busy');
  expect(await db.select().from(contactGate).where(eq(contactGate.contactId, id))).toMatchObject([
    { lastSeq: 0 },
  ]);
});

test('a chain survives the replacement of who it is about', async () => {
  await put('chained');
  const { id } = await kept('chained');
  await db.execute(sql`update contact_gate set last_seq = 3 where contact_id = ${id}`);
  await put('chained', { firstName: 'New' });
  expect(await kept('chained')).toMatchObject({ id, firstName: 'New' });
  expect(await db.select().from(contactGate).where(eq(contactGate.contactId, id))).toMatchObject([
    { lastSeq: 3 },
  ]);
});

test.each([
  ['nothing', {}, 0],
  ['an address of one’s own', { email: 'a@example.org' }, 1],
  ['a company’s address', { email: 'a@example.org', emailKind: 'generic' }, 3],
  ['a kind without an address', { emailKind: 'generic' }, 0],
  ['a phone', { phone: '06 12 34 56 78' }, 4],
  ['a fax', { fax: '01 42 68 53 00' }, 8],
  ['a postal address', { address: '1 rue de l’Essai' }, 16],
  ['all of it', { email: 'a@example.org', phone: '0612345678', fax: '0142685300', address: '1 rue' }, 29],
])('who has %s can be reached by that', async (name, more, reach) => {
  await put(`reach ${name}`, more);
  expect((await kept(`reach ${name}`)).reach).toBe(reach);
});

test('text is kept composed and trimmed, numbers as of the person’s country', async () => {
  await put(' spaced ', { firstName: ' Rene\u0301 ', phone: '030 901820', country: 'DE' });
  expect(await kept('spaced')).toMatchObject({ firstName: 'Ren\u00e9', phone: '+4930901820' });
  const hostile = `'); drop table contact; -- "{}\\`;
  await put(hostile, { lastName: hostile });
  expect(await kept(hostile)).toMatchObject({ lastName: hostile });
});

describe('what is refused, by field', () => {
  test.each<[string, object, string]>([
    ['no kind', { kind: undefined }, 'kind'],
    ['another kind', { kind: 'robot' }, 'kind'],
    ['a country in words', { country: 'France' }, 'country'],
    ['a country in small letters', { country: 'fr' }, 'country'],
    ['what is no address', { email: 'ada' }, 'email'],
    ['what is no number there', { phone: '06 12' }, 'phone'],
    ['a fax that is none', { fax: 'x' }, 'fax'],
    ['a name of 101 letters', { firstName: 'x'.repeat(101) }, 'firstName'],
    ['a name of two lines', { firstName: 'a\nb' }, 'firstName'],
    ['an empty name', { firstName: ' ' }, 'firstName'],
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a language that is none', { locale: 'French' }, 'locale'],
    ['a day without an hour', { informedAt: '2026-01-01' }, 'informedAt'],
    ['a moment without an offset', { informedAt: '2026-01-01T10:00:00' }, 'informedAt'],
    ['a field nobody knows', { shoeSize: 42 }, 'shoeSize'],
  ])('%s', async (_, more, path) => {
    await expect(put('bad', more)).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path }] });
  });

  test('being told in the future, and ids of nothing or too much', async () => {
    await expect(put('bad', { informedAt: '2026-05-20T12:06:00+02:00' })).rejects.toMatchObject({
      code: 'in_the_future',
    });
    for (const id of ['', ' ', 'x'.repeat(201)])
      await expect(put(id)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await db.select().from(contact).where(eq(contact.externalId, 'bad'))).toEqual([]);
  });

  test('who writes no records', async () => {
    for (const role of roles.filter((each) => each !== 'admin')) {
      await expect(putContact(as(role), 'x', person)).rejects.toMatchObject({ code: 'not_allowed' });
    }
    const someone: Ctx = { ...as('admin'), actor: { kind: 'person' } };
    await expect(putContact(someone, 'x', person)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

test('contacts are found in the order asked, and those who are none are named by place', async () => {
  await put('one');
  await put('two');
  const [one, two] = [(await kept('one')).id, (await kept('two')).id];
  expect(await requireContacts(db, ['two', 'one', 'two'])).toEqual([two, one, two]);
  expect(await requireContacts(db, [])).toEqual([]);
  await expect(requireContacts(db, ['one', 'nobody', 'two', 'no one'], 'people')).rejects.toMatchObject({
    code: 'unknown_contact',
    issues: [{ path: 'people.1' }, { path: 'people.3' }],
  });
});
