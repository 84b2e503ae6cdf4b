import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { consentEvent, contact, formLetter, formSubmission, outboxMessage } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import type { Role } from '@/db/vocabulary';
import { putAdvertiser } from '../advertisers/put';
import { putContact } from '../contacts/put';
import type { Ctx } from '../context';
import { sendFormLetter } from '../dispatch/form-letter';
import { putPurpose } from '../purposes/put';
import { putWording } from '../wordings/put';
import { confirmByLink, renewLink, showConfirmation } from './confirm';
import { forgetUnconfirmed } from './forget';
import { confirmLink } from './letter';
import { createForm, putForm } from './put';
import { type FormView, previewForm, showForm } from './show';
import { submitForm } from './submit';
import { audienceOf } from './testing/audience';

let database: TestDatabase;
let db: Pool;
const at = (hour: number) => new Date(Date.UTC(2026, 4, 12, hour));
const as = (role: Role): Ctx => ({ actor: { kind: 'key', id: 1, role }, now: at(0), requestId: 'f', db });
const person = (hour: number): Ctx => ({ actor: { kind: 'person' }, now: at(hour), requestId: 'f', db });

const sound = {
  kind: 'consent',
  advertisers: ['fleurs'],
  namesAdvertiser: true,
  specific: true,
  freelyGiven: true,
  preTicked: false,
};
const setUp = {
  title: { fr: 'Restons en contact', en: 'Stay in touch' },
  lead: { fr: 'Choisissez.', en: 'Choose.' },
  ...{ wordings: ['two', 'sms', 'en'], country: 'FR', asksName: true, doubleOptIn: true, open: true },
};

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: 8 });
  const about = {
    name: 'Fleurs',
    legalName: 'Fleurs SAS',
    address: '1 rue',
    email: 'a@example.org',
    country: 'FR',
  };
  await putAdvertiser(as('admin'), 'fleurs', about);
  for (const slug of ['offers', 'news']) {
    await putPurpose(as('admin'), slug, { name: { fr: slug, en: slug }, description: { fr: 'x', en: 'x' } });
  }
  const put = (slug: string, more: object) => putWording(as('dpo'), slug, { ...sound, ...more });
  await put('two', {
    purposes: ['offers', 'news'],
    channels: ['email'],
    locale: 'fr',
    text: 'J’accepte les e-mails de Fleurs SAS.',
  });
  await put('sms', {
    purposes: ['offers'],
    channels: ['sms', 'phone'],
    locale: 'fr',
    text: 'J’accepte les SMS de Fleurs SAS.',
  });
  await put('en', {
    purposes: ['offers'],
    channels: ['email'],
    locale: 'en-GB',
    text: 'I agree to e-mails from Fleurs SAS.',
  });
  await createForm(as('marketer'), 'contact', setUp);
  await createForm(as('marketer'), 'till', { ...setUp, doubleOptIn: false });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const show = (slug = 'contact') => showForm(db, slug, 'fr');
/** The form's answers, as a browser sends them: the first `yes` of its questions with a yes, the next `no` with a no. */
function answersOf(view: FormView, said: readonly ('yes' | 'no' | null)[]) {
  const questions = view.sections.flatMap(({ wordingId, questions: asked }) =>
    asked.map(({ advertiserId, purposeId, channel }) => ({ advertiserId, purposeId, channel, wordingId })),
  );
  return questions.flatMap((question, index) => {
    const answer = said[index];
    return answer ? [{ ...question, answer }] : [];
  });
}
const send = async (
  said: readonly ('yes' | 'no' | null)[],
  details: object,
  { slug = 'contact', hour = 1 } = {},
) =>
  submitForm(person(hour), { slug, locale: 'fr' }, { answers: answersOf(await show(slug), said), details });

const eventsOf = async (email: string) => {
  const rows = await db
    .select({ event: consentEvent })
    .from(consentEvent)
    .innerJoin(contact, eq(contact.id, consentEvent.contactId))
    .where(eq(contact.email, email))
    .orderBy(asc(consentEvent.contactId), asc(consentEvent.seq));
  return rows.map(({ event }) => `${event.act} ${event.channel} ${event.method}`);
};
const tokenFor = async (email: string, hour = 1) => {
  const [row] = await db
    .select()
    .from(formSubmission)
    .where(sql`${formSubmission.details} ->> 'email' = ${email}`);
  return confirmLink(row?.id ?? 0, at(hour)).slice('/confirm/'.length);
};

describe('a form', () => {
  test('asks one question for each purpose and means, each under its text, to the letter', async () => {
    const view = await show();
    expect(view.languages).toEqual(['fr', 'en']);
    expect(
      view.sections.map(({ text, questions }) => [
        text,
        questions.map((each) => `${each.purpose.fr} ${each.channel}`),
      ]),
    ).toEqual([
      ['J’accepte les e-mails de Fleurs SAS.', ['offers email', 'news email']],
      ['J’accepte les SMS de Fleurs SAS.', ['offers sms', 'offers phone']],
    ]);
    expect((await showForm(db, 'contact', 'en')).sections.map(({ text }) => text)).toEqual([
      'I agree to e-mails from Fleurs SAS.',
    ]);
  });

  test('shows only approved texts with which a consent would be valid, and is shown only where it is open', async () => {
    await putWording(as('marketer'), 'draft', {
      ...sound,
      purposes: ['offers'],
      channels: ['post'],
      locale: 'fr',
      text: 'Un brouillon de texte.',
    });
    await putWording(as('dpo'), 'ticked', {
      ...sound,
      preTicked: true,
      purposes: ['offers'],
      channels: ['post'],
      locale: 'fr',
      text: 'Un texte coché d’avance.',
    });
    await createForm(as('dpo'), 'closed', { ...setUp, wordings: ['draft', 'ticked', 'sms'], open: false });
    expect((await previewForm(as('marketer'), 'closed', 'fr')).sections).toHaveLength(1);
    await expect(showForm(db, 'closed', 'fr')).rejects.toMatchObject({ code: 'not_found' });
    await expect(createForm(as('dpo'), 'closed', setUp)).rejects.toMatchObject({ code: 'already_exists' });
    await expect(
      putForm(as('dpo'), 'closed', { ...setUp, wordings: ['sms', 'nothing'] }),
    ).rejects.toMatchObject({
      code: 'unknown_wording',
      issues: [{ path: 'wordings.1' }],
    });
    await expect(putForm(as('auditor'), 'closed', setUp)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  test('names each field that is missing for what was agreed to', async () => {
    await expect(send([], {})).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'answers' }],
    });
    await expect(send([null, null, 'yes'], { email: 'x' })).rejects.toMatchObject({
      issues: [
        { path: 'phone', message: 'missing' },
        { path: 'email', message: 'wrong' },
      ],
    });
    const view = await show();
    const [first] = answersOf(view, ['yes']);
    for (const stray of [{ wordingId: 9999 }, { channel: 'sms' }, { purposeId: 9999 }]) {
      const form = {
        answers: [{ ...first, ...stray }],
        details: { email: 'a@example.org', phone: '0612345678' },
      };
      await expect(submitForm(person(1), { slug: 'contact', locale: 'fr' }, form)).rejects.toMatchObject({
        code: 'unknown_wording',
      });
    }
    expect(await db.select().from(formSubmission)).toEqual([]);
  });
});

describe('a refusal', () => {
  test('needs nobody’s name, and with an address is on record at once', async () => {
    expect(await send(['no', 'no', 'no', 'no'], {})).toMatchObject({ asked: false, no: 4 });
    expect(await db.select().from(contact)).toEqual([]);
    expect(await send(['no', 'no'], { email: 'no@example.org' })).toMatchObject({ asked: false, no: 2 });
    expect(await eventsOf('no@example.org')).toEqual(['refused email form', 'refused email form']);
    expect(await db.select().from(formLetter)).toEqual([]);
  });

  test('beside an agreement does not wait for the link', async () => {
    expect(await send(['yes', 'no'], { email: 'half@example.org' })).toMatchObject({
      asked: true,
      yes: 1,
      no: 1,
    });
    expect(await eventsOf('half@example.org')).toEqual(['refused email form']);
  });

  test('holds for everybody at that address, an agreement for one', async () => {
    for (const id of ['twin-1', 'twin-2']) {
      await putContact(as('admin'), id, { kind: 'consumer', country: 'FR', email: 'twins@example.org' });
    }
    await send(['yes', 'no'], { email: 'twins@example.org' }, { slug: 'till' });
    expect(await eventsOf('twins@example.org')).toEqual([
      'given email form',
      'refused email form',
      'refused email form',
    ]);
  });
});

describe('double opt-in', () => {
  test('a link opened a hundred times confirms nothing, and pressed a hundred times confirms once', async () => {
    const email = 'ada@example.org';
    await send(['yes', null, 'yes'], { email, phone: '06 12 34 56 78', firstName: 'Ada' });
    const token = await tokenFor(email);
    for (let n = 0; n < 100; n++) {
      const { state, sections } = await showConfirmation(person(2), token);
      expect([state, sections.length]).toEqual(['waiting', 2]);
    }
    expect(await db.select().from(contact).where(eq(contact.email, email))).toEqual([]);
    expect(await audienceOf(as('dpo'), at(2))).not.toContain(email);
    const pressed = await Promise.all(Array.from({ length: 100 }, () => confirmByLink(person(3), token)));
    expect(pressed.filter(({ confirmedNow }) => confirmedNow)).toHaveLength(1);
    expect(await eventsOf(email)).toEqual([
      'given email form, confirmed by e-mail',
      'given sms form, confirmed by e-mail',
    ]);
    expect(await audienceOf(as('dpo'), at(4))).toContain(email);
    const [row] = await db.select().from(contact).where(eq(contact.email, email));
    expect(row).toMatchObject({ firstName: 'Ada', phone: '+33612345678', locale: 'fr' });
    expect((await showConfirmation(person(4), token)).state).toBe('confirmed');
    const [kept] = await db
      .select()
      .from(formSubmission)
      .where(eq(formSubmission.contactId, row?.id ?? 0));
    expect(kept?.details).toEqual({});
  });

  test('an expired link confirms nothing and offers a new one, which does', async () => {
    const email = 'late@example.org';
    await send(['yes'], { email });
    const token = await tokenFor(email);
    expect((await showConfirmation(person(72), token)).state).toBe('waiting');
    await expect(renewLink(person(72), token)).rejects.toMatchObject({ code: 'wrong_state' });
    expect((await showConfirmation(person(74), token)).state).toBe('expired');
    await expect(confirmByLink(person(74), token)).rejects.toMatchObject({ code: 'link_expired' });
    expect(await eventsOf(email)).toEqual([]);
    await renewLink(person(74), token);
    expect(await confirmByLink(person(75), await tokenFor(email, 74))).toEqual({ confirmedNow: true });
    expect(await eventsOf(email)).toHaveLength(1);
  });

  test('the letter shows the texts, carries the link, and is kept for the staff where no server is set', async () => {
    const email = 'letter@example.org';
    await send(['yes'], { email });
    const letters = await db.select().from(formLetter).where(eq(formLetter.recipient, email));
    expect(letters).toHaveLength(1);
    await sendFormLetter(person(2), letters[0]?.id ?? 0);
    const [sent] = await db.select().from(formLetter).where(eq(formLetter.recipient, email));
    expect(sent).toMatchObject({
      subject: 'Confirmez ce que Fleurs peut vous envoyer',
      answer: 'kept in the outbox',
    });
    const source = sent?.source.replaceAll('=\r\n', '') ?? '';
    expect(source).toContain(`/confirm/${await tokenFor(email)}`);
    expect(source).toContain('Auto-Submitted: auto-generated');
    expect(await db.select().from(outboxMessage)).toEqual([]);
  });

  test('a link for something else, or of nothing, is none', async () => {
    await expect(showConfirmation(person(2), 'x'.repeat(40))).rejects.toMatchObject({ code: 'not_found' });
    await expect(confirmByLink(person(2), confirmLink(999_999, at(1)).slice(9))).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('one address gets three letters a day at most', async () => {
    const email = 'flood@example.org';
    for (let n = 0; n < 6; n++) expect(await send(['yes'], { email })).toMatchObject({ asked: true });
    expect(await db.select().from(formLetter).where(eq(formLetter.recipient, email))).toHaveLength(3);
  });

  test('what was never confirmed is forgotten after thirty days', async () => {
    const email = 'never@example.org';
    await send(['yes'], { email });
    const token = await tokenFor(email);
    expect(await forgetUnconfirmed(person(24 * 31))).toBeGreaterThan(0);
    expect((await showConfirmation(person(24 * 31), token)).state).toBe('gone');
    await expect(renewLink(person(24 * 31), token)).rejects.toMatchObject({ code: 'wrong_state' });
    const rows = await db.select().from(formLetter).where(eq(formLetter.recipient, email));
    expect(rows).toEqual([]);
  });
});

test('a yes after an earlier no counts, and is later than it', async () => {
  const email = 'again@example.org';
  await send(['no'], { email }, { slug: 'till', hour: 1 });
  await send(['yes'], { email }, { slug: 'till', hour: 1 });
  expect(await audienceOf(as('dpo'), at(2))).toContain(email);
});
