import { and, eq } from 'drizzle-orm';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { arrival, consentEvent, contact, suppressedAddress } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type LinkedPeople, type LinkedPerson, linkedPeople } from '@/db/testing/linked-people';
import { standingOf } from '../audience/standing';
import { compileAlternative } from '../campaigns/alternative';
import { composeEmail, linksFor } from '../campaigns/compose-email';
import { putContact } from '../contacts/put';
import type { Ctx } from '../context';
import { linkKeys } from '../links/keys';
import { mailAddress } from '../links/mail-address';
import { makeToken } from '../links/token';
import { compileEmail } from '../message/compile';
import { type Listener, listenForMail } from './listen';
import { takeMail } from './take-mail';
import { takeText } from './take-text';
import { takeWebhook } from './take-webhook';
import { bounce, complaint, noByMessage } from './testing/messages';

const SECRET = vi.hoisted(() => {
  const secret = 'only for tests, never for signing anything';
  Object.assign(process.env, {
    ...{ AVAL_SECRET: secret, DATABASE_URL: 'postgres://aval@127.0.0.1:1/none', LOG_LEVEL: 'silent' },
    ...{ MAIL_DOMAIN: 'bounces.example.org', APP_URL: 'https://choices.example.org' },
    INBOUND_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
  });
  return secret;
});
const DOMAIN = 'bounces.example.org';

let database: TestDatabase;
let db: Pool;
let people: LinkedPeople;
let somebody: LinkedPerson;
let listener: Listener;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  people = await linkedPeople(db, SECRET, new Date(Date.now() - 86_400_000));
  listener = await listenForMail('smtp://127.0.0.1:0', db);
});
beforeEach(async () => {
  somebody = await people.add();
});
afterAll(async () => {
  await listener.close();
  await db.$client.end();
  await database.drop();
});

const ctx = (now = new Date()): Ctx => ({ actor: { kind: 'system' }, now, requestId: 'r', db });
const subject = () => ({ contactId: somebody.contactId, campaignId: people.campaignId, issuedOn: 20_000 });
const address = (use: 'u' | 'b', secret = SECRET) =>
  mailAddress(use, makeToken(linkKeys(secret, use === 'u' ? 'unsubscribe' : 'message'), subject()), DOMAIN);
const email = () => `${somebody.externalId}@example.org`;
const acts = async (contactId = somebody.contactId) =>
  (await db.select().from(consentEvent).where(eq(consentEvent.contactId, contactId))).map(
    ({ act, channel, advertiserId }) => `${act} ${channel}${advertiserId === 0 ? ' all' : ''}`,
  );
const suppressed = async () =>
  (await db.select().from(contact).where(eq(contact.id, somebody.contactId)))[0]?.emailSuppressedAt !== null;
const mail = (recipient: string, raw: Buffer, now = new Date()) =>
  takeMail(ctx(now), { recipient, raw, way: 'smtp' });

/** The message as it left, with the reader's address taken out. */
async function original(): Promise<string> {
  const identity = { name: 'Brico', legalName: 'Brico SAS', address: '1 rue', email: 'bonjour@example.org' };
  const { source } = await composeEmail({
    ...{ subject: subject(), slugs: { advertiser: 'brico', purpose: 'offers' }, to: 'redacted@example.net' },
    ...{ identity, line: 'Offres', values: linksFor(subject()), at: new Date() },
    body: compileAlternative(compileEmail({ subject: 'Offres', body: 'Bonjour' }, identity, 'fr')),
  });
  return source.toString('latin1').replaceAll('\r\n', '\n');
}

/** Gives a message to the listener as a mail server does; answers the code. */
function deliver(recipient: string, raw: Buffer): Promise<number> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect(() =>
      connection.send({ from: '', to: [recipient] }, raw, (error, info) => {
        connection.quit();
        resolve(
          error
            ? ((error as { responseCode?: number }).responseCode ?? 0)
            : Number(info.response.slice(0, 3)),
        );
      }),
    );
  });
}

describe('a no by message', () => {
  test('over SMTP, whatever its subject and its letters’ case; twice is once', async () => {
    const raw = noByMessage(address('u'), { subject: '=?utf-8?q?=F0=9F=98=80?= RE: x' });
    expect(await deliver(address('u').toUpperCase(), raw)).toBe(250);
    expect(await deliver(address('u'), raw)).toBe(250);
    expect(await acts()).toEqual(['objected email']);
  });

  test('a forged address is refused at the door, and an absence notice is nobody’s no', async () => {
    const raw = noByMessage('x');
    expect(await deliver(address('u', 'another secret, as long as it has to be'), raw)).toBe(550);
    expect(await deliver(`u+${'0'.repeat(60)}@${DOMAIN}`, raw)).toBe(550);
    expect(await deliver(address('b').replace('b+', 'u+'), raw)).toBe(550);
    expect(await deliver(address('u'), noByMessage(address('u'), { automatic: true }))).toBe(250);
    expect(await acts()).toEqual([]);
  });
});

describe('what cannot be delivered', () => {
  test('no such mailbox: suppressed at once, and a new import does not bring it back', async () => {
    expect(await mail(address('b'), bounce({ status: '5.1.1', to: email() }))).toBe('address_suppressed');
    expect(await suppressed()).toBe(true);
    const again = { kind: 'consumer', country: 'FR', email: email() };
    const admin: Ctx = { ...ctx(), actor: { kind: 'key', id: 1, role: 'admin' } };
    await putContact(admin, somebody.externalId, { ...again, firstName: 'Zoé' });
    expect(await suppressed()).toBe(true);
    await putContact(admin, `${somebody.externalId}-twin`, again);
    const [twin] = await db
      .select()
      .from(contact)
      .where(eq(contact.externalId, `${somebody.externalId}-twin`));
    expect([twin?.emailSuppressedAt === null, twin?.reach]).toEqual([false, 0]);
    await putContact(admin, somebody.externalId, { ...again, email: `new-${email()}` });
    expect(await suppressed()).toBe(false);
  });

  test('other lasting refusals: the second in thirty days; the same report twice is one', async () => {
    const full = (id: string) => bounce({ status: '5.2.2', to: email(), id });
    expect(await mail(address('b'), full('a'), new Date(Date.now() - 40 * 86_400_000))).toBe('noted');
    expect(await mail(address('b'), full('b'))).toBe('noted');
    expect(await mail(address('b'), full('b'))).toBe(null);
    expect(await suppressed()).toBe(false);
    expect(await mail(address('b'), full('c'))).toBe('address_suppressed');
    expect(await suppressed()).toBe(true);
  });

  test('refused for now, delayed, delivered: never', async () => {
    for (const [status, action] of [
      ['4.2.2', 'failed'],
      ['4.4.1', 'delayed'],
      ['2.0.0', 'delivered'],
      ['5.1.1', 'delayed'],
    ] as const) {
      for (let turn = 0; turn < 3; turn++) {
        expect(await mail(address('b'), bounce({ status, action, to: email() }))).toBe('noted');
      }
    }
    expect(await suppressed()).toBe(false);
  });

  test('a forged report does nothing, by whatever way', async () => {
    const forged = bounce({ status: '5.1.1', to: email(), original: await original() });
    expect(await deliver(address('b', 'another secret, as long as it has to be'), forged)).toBe(550);
    expect(await mail('complaints@bounces.example.org', forged)).toBe('untied');
    expect(await db.$count(suppressedAddress, eq(suppressedAddress.address, email()))).toBe(0);
  });
});

describe('a complaint', () => {
  test('is a no to all prospecting by e-mail, known by what it carries', async () => {
    const raw = complaint({ original: await original() });
    expect(await deliver('complaints@bounces.example.org', raw)).toBe(250);
    expect(await acts()).toEqual(['objected email all']);
    const scope = {
      advertiserId: people.advertiserId,
      purposeId: people.purposeId,
      channel: 'email',
    } as const;
    expect((await standingOf(db, somebody.contactId, scope, new Date())).standing).toBe('objected');
  });

  test('forged, or none, it does nothing', async () => {
    const text = await original();
    const forged = text
      .replaceAll(/[0-9a-f]{60}/g, '0'.repeat(60))
      .replaceAll(/\/u\/[\w-]{40}/g, `/u/${'A'.repeat(40)}`);
    expect(await mail('complaints@bounces.example.org', complaint({ original: forged }))).toBe('untied');
    const fine = complaint({ original: text, feedbackType: 'not-spam' });
    expect(await mail('complaints@bounces.example.org', fine)).toBe('noted');
    expect(await acts()).toEqual([]);
  });
});

describe('a text message', () => {
  let id = 0;
  const take = (text: string, from = '+33612345678') =>
    takeText(ctx(), { from, text }, { way: 'smpp', externalId: String(++id) });

  test('STOP stops for everybody who has the number, and says so; START gives nothing back', async () => {
    const everybody = await db.select().from(contact).where(eq(contact.phone, '+33612345678'));
    expect(everybody.length).toBeGreaterThan(1);
    const stopped = await take('Stop svp', '06 12 34 56 78');
    expect(stopped).toMatchObject({ effect: 'stopped', people: everybody.length });
    expect(stopped?.reply).toContain(`${everybody.length} personnes`);
    for (const person of everybody) expect((await acts(person.id)).at(-1)).toBe('objected sms all');
    expect((await take('ARRÊT !', '33612345678'))?.effect).toBe('already_stopped');
    const started = await take('START');
    expect(started?.effect).toBe('confirmation_opened');
    expect((await acts()).filter((act) => act.startsWith('given'))).toEqual([]);
  });

  test('what nobody understands is kept to be read, and what is nobody’s is said to be', async () => {
    expect((await take('ne m’écrivez plus jamais'))?.effect).toBe('noted');
    const [kept] = await db
      .select()
      .from(arrival)
      .where(and(eq(arrival.contactId, somebody.contactId), eq(arrival.effect, 'noted')));
    expect(kept?.detail).toBe('ne m’écrivez plus jamais');
    expect(await take('STOP', '+33699999999')).toMatchObject({ effect: 'untied', people: 0 });
  });
});

describe('a webhook', () => {
  const signer = () => new Webhook(process.env['INBOUND_SECRET'] ?? '');
  const post = (payload: object, { id = String(Math.random()), at = new Date(), forged = false } = {}) => {
    const body = JSON.stringify(payload);
    const signature = signer().sign(id, at, forged ? `${body} ` : body);
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature,
    };
    const kind = 'raw' in payload ? 'mail' : 'state' in payload || 'pressed' in payload ? 'order' : 'text';
    return takeWebhook(ctx(), kind, { body: Buffer.from(body), headers });
  };

  test('signed, once; forged or old, not at all', async () => {
    const text = { from: '+33612345678', text: 'STOP', provider: 'somebody' };
    await expect(post(text, { forged: true })).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(post(text, { at: new Date(Date.now() - 3_600_000) })).rejects.toMatchObject({
      code: 'not_signed_in',
    });
    expect(await acts()).toEqual([]);
    expect(await post(text, { id: 'one' })).toMatchObject({ effect: 'stopped' });
    expect(await post(text, { id: 'one' })).toEqual({ effect: null });
    expect(await acts()).toEqual(['objected sms all']);
    await expect(post({ text: 'STOP' })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('a report by webhook is tied as one by SMTP', async () => {
    const raw = bounce({ status: '5.1.1', to: email() }).toString('base64');
    expect(await post({ recipient: address('b'), raw })).toEqual({ effect: 'address_suppressed' });
    expect(await post({ recipient: address('b', 'another secret, as long as it has to be'), raw })).toEqual({
      effect: 'untied',
    });
  });
});
