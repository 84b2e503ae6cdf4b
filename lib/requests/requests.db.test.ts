import { asc, desc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { addressChange, auditEvent, contact, letterCode, serviceMessage, suppression } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type LinkedPeople, linkedPeople } from '@/db/testing/linked-people';
import type { Ctx } from '../context';
import { deliverServiceMessage } from '../dispatch/deliver-service-message';
import type { LinkPurpose } from '../links/keys';
import { linkPath } from '../links/path';
import { dayNumber } from '../links/token';
import { putWording } from '../wordings/put';
import { askAgain } from './ask-again';
import { askForLink } from './ask-for-link';
import { confirmAddress, readNewAddress } from './confirm-address';
import { correctDetails } from './correct-details';
import { eraseMe } from './erase-me';
import { exportData } from './export-data';
import { issueLetterCodes, redeemLetterCode } from './letter-codes';
import { openRecords } from './records';
import { sendFreshLink } from './send-fresh-link';
import { sendLinks } from './send-links';

const secret = vi.hoisted(() => {
  process.env['AVAL_SECRET'] ??= 'only for tests, never for signing anything';
  process.env['DATABASE_URL'] ??= 'postgres://aval@127.0.0.1:1/none';
  process.env['LOG_LEVEL'] = 'silent';
  return process.env['AVAL_SECRET'];
});

let database: TestDatabase;
let db: Pool;
let people: LinkedPeople;
const at = (minute: number, day = 12) => new Date(Date.UTC(2026, 4, day, 10, minute));
const person = (now = at(0)): Ctx => ({ actor: { kind: 'person' }, now, requestId: 'r', db });

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  people = await linkedPeople(db, secret, at(0));
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const jobs = async () =>
  db.execute<{ task: string; key: string }>(
    sql`select task_identifier as task, key from graphile_worker.jobs order by id`,
  );
const messagesTo = (contactId: number) =>
  db
    .select()
    .from(serviceMessage)
    .where(eq(serviceMessage.contactId, contactId))
    .orderBy(asc(serviceMessage.id));
/** The token of the link in a message's text. */
const tokenIn = ({ body }: { body: string }) => /\/([A-Za-z0-9_-]{40})(\s|$)/.exec(body)?.[1] ?? '';
const tokenFor = (purpose: LinkPurpose, contactId: number, made = at(0)) =>
  linkPath(secret, purpose, { contactId, campaignId: 0, issuedOn: dayNumber(made) })
    .split('/')
    .at(-1) ?? '';

describe('asking for a link', () => {
  test('adds one job, and looks nobody up', async () => {
    const { externalId } = await people.add();
    const before = (await jobs()).length;
    for (const address of [`${externalId}@example.org`, 'nobody@example.org', '06 12 34 56 79']) {
      await askForLink(person(), { address, locale: 'fr' });
      await askForLink(person(), { address, locale: 'fr' });
    }
    expect((await jobs()).slice(before).map(({ task }) => task)).toEqual(Array(3).fill('send-links'));
    expect(await db.$count(serviceMessage)).toBe(0);
  });

  test.each(['', 'nobody', 'a@b', '12', 'x'.repeat(300)])('%j is no address', async (address) => {
    await expect(askForLink(person(), { address, locale: 'fr' })).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'address' }],
    });
  });

  test('the job writes to whoever is known, in the page’s language, three times an hour at most', async () => {
    const { externalId, contactId } = await people.add();
    const address = `${externalId}@example.org`;
    await sendLinks(person(at(0)), { address: 'nobody@example.org', locale: 'en' });
    for (let minute = 0; minute < 5; minute++) await sendLinks(person(at(minute)), { address, locale: 'en' });
    const sent = await messagesTo(contactId);
    expect(sent).toHaveLength(3);
    expect(sent[0]).toMatchObject({
      kind: 'page_link',
      channel: 'email',
      recipient: address,
      state: 'queued',
    });
    expect(sent[0]?.subject).toBe('Your link: choose what you receive');
    expect(tokenIn(sent[0] ?? { body: '' })).toBe(tokenFor('preferences', contactId));
    await sendLinks(person(at(59 + 5)), { address, locale: 'en' });
    expect(await messagesTo(contactId)).toHaveLength(4);
  });

  test('by phone number everybody who has it gets one, and five at most', async () => {
    await Promise.all(Array.from({ length: 6 }, () => people.add()));
    const before = await db.$count(serviceMessage);
    await sendLinks(person(at(1, 13)), { address: '+33612345678', locale: 'fr' });
    expect((await db.$count(serviceMessage)) - before).toBe(5);
    const [last] = await db.select().from(serviceMessage).orderBy(desc(serviceMessage.id)).limit(1);
    expect(last?.channel).toBe('sms');
    expect(last?.body).toMatch(/^Votre page, .*\/preferences\/[A-Za-z0-9_-]{40}$/);
  });

  test('is delivered once, into the outbox where there is no server', async () => {
    const { contactId, externalId } = await people.add();
    await sendLinks(person(at(2, 13)), { address: `${externalId}@example.org`, locale: 'fr' });
    const [message] = await messagesTo(contactId);
    await deliverServiceMessage(person(at(3, 13)), message?.id ?? 0);
    await deliverServiceMessage(person(at(4, 13)), message?.id ?? 0);
    expect((await messagesTo(contactId))[0]).toMatchObject({ state: 'kept', endedAt: at(3, 13) });
  });
});

describe('a fresh link', () => {
  test('is asked for with any genuine link, however old, and goes to the address on file', async () => {
    const { contactId } = await people.add();
    const before = (await jobs()).length;
    const old = tokenFor('preferences', contactId, new Date('2020-01-01T00:00:00Z'));
    await askAgain(person(), { token: old, link: 'preferences', kind: 'page_link' });
    await askAgain(person(), { token: old, link: 'preferences', kind: 'records_link' });
    expect((await jobs()).slice(before).map(({ task }) => task)).toEqual([
      'send-fresh-link',
      'send-fresh-link',
    ]);
    const forged = askAgain(person(), { token: old, link: 'records', kind: 'records_link' });
    await expect(forged).rejects.toMatchObject({ code: 'not_found' });
    await sendFreshLink(person(), { contactId, campaignId: people.campaignId, kind: 'records_link' });
    const [message] = await messagesTo(contactId);
    expect(message).toMatchObject({ kind: 'records_link', channel: 'email', locale: 'fr' });
    await openRecords(person(), tokenIn(message ?? { body: '' }));
  });

  test('to data works on its day and the next', async () => {
    const { contactId } = await people.add();
    const token = tokenFor('records', contactId);
    await openRecords(person(new Date('2026-05-13T23:59:00Z')), token);
    const late = openRecords(person(new Date('2026-05-14T00:00:00Z')), token);
    await expect(late).rejects.toMatchObject({ code: 'link_expired' });
  });
});

describe('a letter’s code', () => {
  test('opens the page of its letter, however it is typed, and for as long as a link', async () => {
    const { contactId } = await people.add();
    const letter = { contactId, campaignId: people.campaignId };
    const [code = ''] = await issueLetterCodes(db, [letter], at(0));
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const expected = linkPath(secret, 'preferences', { ...letter, issuedOn: dayNumber(at(0)) });
    for (const typed of [
      code,
      code.toLowerCase(),
      ` ${code.replaceAll('-', ' ')} `,
      code.replaceAll('-', ''),
    ]) {
      expect(await redeemLetterCode(person(at(0, 14)), typed)).toBe(expected);
    }
    const [again = ''] = await issueLetterCodes(db, [letter], at(5));
    expect(again).not.toBe(code);
    await expect(redeemLetterCode(person(), code)).rejects.toMatchObject({ code: 'not_found' });
    const kept = await db.select().from(letterCode).where(eq(letterCode.contactId, contactId));
    expect(JSON.stringify(kept)).not.toContain(again.replaceAll('-', ''));
  });

  test('cannot be found by trying: after three hundred wrong ones nobody may, for ten minutes', async () => {
    const { contactId } = await people.add();
    const [code = ''] = await issueLetterCodes(db, [{ contactId, campaignId: 0 }], at(0));
    for (let part = 0; part < 6; part++) {
      const tries = Array.from({ length: 50 }, (_, n) =>
        redeemLetterCode(person(at(20)), `wrong ${part} ${n}`),
      );
      await Promise.allSettled(tries);
    }
    await expect(redeemLetterCode(person(at(21)), code)).rejects.toMatchObject({ code: 'too_many_attempts' });
    expect(await redeemLetterCode(person(at(31)), code)).toContain('/preferences/');
  });
});

describe('one’s data', () => {
  test('is copied whole, and a spreadsheet runs nothing of it', async () => {
    const { contactId } = await people.add();
    await db
      .update(contact)
      .set({ lastName: '=cmd|"x"', city: 'Aix,\n"Nord"' })
      .where(eq(contact.id, contactId));
    const token = tokenFor('records', contactId);
    const { text: json } = await exportData(person(), token, 'json');
    const data = JSON.parse(json);
    expect(Object.keys(data)).toEqual([
      ...[
        'takenAt',
        'details',
        'purchases',
        'choices',
        'wishes',
        'messages',
        'links',
        'arrivals',
        'addresses',
        'holders',
      ],
    ]);
    expect(data.details[0]).toMatchObject({ last_name: '=cmd|"x"', country: 'FR' });
    const { text: csv, type } = await exportData(person(), token, 'csv');
    expect(type).toBe('text/csv; charset=utf-8');
    expect(csv).toContain(`details,1,last_name,"'=cmd|""x"""\r\n`);
    expect(csv).toContain('details,1,city,"Aix,\n""Nord"""\r\n');
    expect(csv).not.toMatch(/,[=+@-]/);
  });

  const details = (change: object) => ({
    ...{
      firstName: 'Zoé',
      lastName: '',
      email: '',
      phone: '',
      address: '',
      postalCode: '',
      city: '',
      locale: 'fr',
    },
    ...change,
  });

  test('is corrected, with a trace that says which details and not what they are', async () => {
    const { contactId, externalId } = await people.add();
    const token = tokenFor('records', contactId);
    const input = details({ phone: '06 98 76 54 32', city: ' Lyon ' });
    expect(await correctDetails(person(), token, input)).toEqual({ changed: true, asked: false });
    expect(await correctDetails(person(), token, input)).toEqual({ changed: false, asked: false });
    const [row] = await db.select().from(contact).where(eq(contact.id, contactId));
    expect(row).toMatchObject({
      firstName: 'Zoé',
      phone: '+33698765432',
      city: 'Lyon',
      email: `${externalId}@example.org`,
    });
    const [audit] = await db.select().from(auditEvent).orderBy(desc(auditEvent.seq)).limit(1);
    expect(audit).toMatchObject({ by: 'person', action: 'contact.corrected', subject: externalId });
    expect(audit?.detail).toEqual({ fields: ['firstName', 'city', 'phone'] });
  });

  test.each([
    ['email', 'nobody'],
    ['phone', '12'],
    ['firstName', 'x'.repeat(101)],
  ])('a wrong %s is refused by name, and nothing changes', async (field, value) => {
    const { contactId } = await people.add();
    const refused = correctDetails(person(), tokenFor('records', contactId), details({ [field]: value }));
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: field }] });
    const [row] = await db.select().from(contact).where(eq(contact.id, contactId));
    expect(row?.firstName).toBeNull();
  });

  test('a new address counts once the link that was sent there is pressed, and opening it changes nothing', async () => {
    const { contactId, externalId } = await people.add();
    const token = tokenFor('records', contactId);
    const email = `new-${externalId}@example.org`;
    expect(await correctDetails(person(), token, details({ email }))).toMatchObject({ asked: true });
    const message = (await messagesTo(contactId)).at(-1);
    expect(message).toMatchObject({ kind: 'address_link', recipient: email });
    const link = tokenIn(message ?? { body: '' });
    expect(await readNewAddress(person(), link)).toMatchObject({ email, confirmed: false });
    const on = async () => (await db.select().from(contact).where(eq(contact.id, contactId)))[0]?.email;
    expect(await on()).toBe(`${externalId}@example.org`);
    for (let time = 0; time < 2; time++) {
      expect(await confirmAddress(person(), link)).toMatchObject({ email, confirmed: true });
    }
    expect(await on()).toBe(email);
    expect(await db.$count(addressChange, eq(addressChange.contactId, contactId))).toBe(1);
    await expect(readNewAddress(person(at(0, 20)), link)).rejects.toMatchObject({ code: 'link_expired' });
  });

  test('is erased at once: nothing says who it was, their no outlives them, and their links find nobody', async () => {
    const { contactId, preferences } = await people.add();
    const token = tokenFor('records', contactId);
    await correctDetails(person(), token, details({ email: 'other@example.org' }));
    await expect(eraseMe(person(at(0, 20)), token)).rejects.toMatchObject({ code: 'link_expired' });
    await eraseMe(person(), token);
    const [row] = await db.select().from(contact).where(eq(contact.id, contactId));
    expect(row).toMatchObject({ firstName: null, email: null, phone: null, erasedAt: at(0) });
    expect(await messagesTo(contactId)).toEqual([]);
    expect(await db.$count(addressChange, eq(addressChange.contactId, contactId))).toBe(0);
    const kept = await db.select().from(suppression).where(eq(suppression.channel, '*'));
    expect(kept.map(({ advertiserId, purposeId }) => [advertiserId, purposeId])).toContainEqual([0, 0]);
    await expect(eraseMe(person(), token)).rejects.toMatchObject({ code: 'gone' });
    const { showPreferences } = await import('../preferences/show');
    await expect(showPreferences(person(), preferences)).rejects.toMatchObject({ code: 'gone' });
  });
});

test('a page in another language asks in that language', async () => {
  const dpo: Ctx = { ...person(), actor: { kind: 'key', id: 1, role: 'dpo' } };
  await putWording(dpo, 'brico-offers-en', {
    ...{ kind: 'consent', advertisers: ['brico'], purposes: ['offers'], channels: ['email'], locale: 'en' },
    text: 'I agree to receive offers from Brico by e-mail.',
    ...{ namesAdvertiser: true, specific: true, freelyGiven: true, preTicked: false },
  });
  const { showPreferences } = await import('../preferences/show');
  const { preferences } = await people.add();
  const shown = await showPreferences(person(), preferences, { pick: () => 'en' });
  expect(shown.subjects[0]?.choices[0]?.wording?.text).toBe(
    'I agree to receive offers from Brico by e-mail.',
  );
});
