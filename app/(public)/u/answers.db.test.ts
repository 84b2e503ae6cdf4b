import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { checkChains } from '@/db/queries/check-chains';
import { advertiser, arrival, campaign, consentEvent } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type LinkedPeople, type LinkedPerson, linkedPeople } from '@/db/testing/linked-people';
import { standingOf } from '@/lib/audience/standing';
import { linkKeys } from '@/lib/links/keys';
import { makeToken } from '@/lib/links/token';
import { drainSpool } from '@/lib/preferences/drain';
import { listKept } from '@/lib/spool/folder';
import { markBack } from '@/lib/spool/reach';
import { POST as save, GET as show } from '../preferences/[token]/route';
import { POST as undo } from '../undo/[token]/route';
import { GET, POST } from './[token]/route';
import { POST as takeBack } from './[token]/undo/route';

const shared = vi.hoisted(() => {
  const secret = 'only for tests, never for signing anything';
  process.env['AVAL_SECRET'] = secret;
  process.env['DATABASE_URL'] ??= 'postgres://aval@127.0.0.1:1/none';
  process.env['LOG_LEVEL'] = 'silent';
  const folder = `${process.env['TMPDIR'] ?? '/tmp'}/aval-answers-${process.pid}`;
  process.env['AVAL_DATA_DIR'] = folder;
  return { secret, folder, pool: undefined as unknown };
});
vi.mock('@/lib/database', () => ({ database: () => shared.pool }));

let database: TestDatabase;
let db: Pool;
let people: LinkedPeople;
let somebody: LinkedPerson;

beforeAll(async () => {
  mkdirSync(shared.folder, { recursive: true });
  database = await createTestDatabase();
  db = openPool(database.url);
  shared.pool = db;
  people = await linkedPeople(db, shared.secret, new Date(Date.now() - 86_400_000));
});
beforeEach(async () => {
  somebody = await people.add();
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
  rmSync(shared.folder, { recursive: true, force: true });
});

type Sent = { method?: string; headers?: Record<string, string>; body?: BodyInit; query?: string };
type Handler = typeof POST;

/** Calls a handler as Next.js does. */
async function call(handler: Handler, token: string, { query = '', ...init }: Sent = {}) {
  const method = handler === GET || handler === show ? 'GET' : 'POST';
  const request = new Request(`https://aval.example/u/${token}${query}`, { method, ...init });
  const response = await handler(request, { params: Promise.resolve({ token }) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const post = (sent: Sent = {}) => call(POST, somebody.unsubscribe, sent);
const acts = async () => {
  const rows = await db
    .select()
    .from(consentEvent)
    .where(eq(consentEvent.contactId, somebody.contactId))
    .orderBy(asc(consentEvent.seq));
  return rows.map(({ act }) => act);
};
const total = () => db.$count(consentEvent);

const urlencoded = { 'Content-Type': 'application/x-www-form-urlencoded' };
const exact: Sent = { headers: urlencoded, body: 'List-Unsubscribe=One-Click' };
const multipart = () => {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  return form;
};

/** The answer to a mail client, to the letter. */
function expectConfirmed({ status, headers, text }: Awaited<ReturnType<typeof call>>) {
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('set-cookie')).toBeNull();
  expect(headers.get('location')).toBeNull();
  expect(text.length).toBeGreaterThan(0);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024);
}

describe('what a mail client sends withdraws at once', () => {
  const bodies: [string, () => Sent][] = [
    ['the body of the standard', () => exact],
    ['as multipart', () => ({ body: multipart() })],
    ['no body', () => ({})],
    ['an empty body with a type', () => ({ headers: urlencoded, body: '' })],
    ['an unknown body', () => ({ headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' })],
    ['a broken multipart', () => ({ headers: { 'Content-Type': 'multipart/form-data' }, body: '--x' })],
    ['bytes', () => ({ body: new Uint8Array([0, 255, 128]) })],
    ['just under the limit', () => ({ headers: urlencoded, body: 'x'.repeat(8_999) })],
  ];
  test.each(bodies)('%s', async (_, sent) => {
    expectConfirmed(await post(sent()));
    expect(await acts()).toEqual(['objected']);
  });

  const contexts: [string, Record<string, string>][] = [
    ['a cookie', { Cookie: 'authjs.session-token=x' }],
    ['an authorization', { Authorization: 'Bearer x' }],
    ['Origin: null', { Origin: 'null' }],
    ['a foreign origin', { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }],
  ];
  test.each(contexts)('with %s, which changes nothing', async (_, headers) => {
    expectConfirmed(await post({ ...exact, headers: { ...urlencoded, ...headers } }));
    expect(await acts()).toEqual(['objected']);
  });

  test('a hundred times, twenty at once: a hundred answers, one event', async () => {
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => post(exact)));
      for (const answer of answers) expectConfirmed(answer);
    }
    expect(await acts()).toEqual(['objected']);
  });

  test('however old the link is', async () => {
    const subject = { contactId: somebody.contactId, campaignId: people.campaignId, issuedOn: 0 };
    const token = makeToken(linkKeys(shared.secret, 'unsubscribe'), subject);
    expectConfirmed(await call(POST, token, exact));
    expect(await acts()).toEqual(['objected']);
  });

  test('for somebody who was erased there is nothing to do', async () => {
    const subject = { contactId: 999_999, campaignId: people.campaignId, issuedOn: 20_000 };
    const token = makeToken(linkKeys(shared.secret, 'unsubscribe'), subject);
    const before = await total();
    expectConfirmed(await call(POST, token, exact));
    const page = await call(GET, token, { query: '?lang=en' });
    expect([page.status, page.text.includes('<form')]).toEqual([200, false]);
    expect(await total()).toBe(before);
  });
});

describe('reading writes nothing', () => {
  const headers: Record<string, string>[] = [{}, { 'Sec-Purpose': 'prefetch' }, { 'Accept-Language': 'en' }];
  test.each(headers)('GET %j shows the page with one button', async (sent) => {
    const { status, headers, text } = await call(GET, somebody.unsubscribe, { headers: sent });
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text.match(/<button/g)).toHaveLength(1);
    expect(text).toMatch(/<form [^>]*method="post"/);
    expect(text).toContain('Arrêter les e-mails «\u00a0Offres\u00a0» de Brico</button>');
    expect(text).not.toContain('<script');
    expect(await acts()).toEqual([]);
  });

  test('HEAD neither, which Next.js answers by the same handler', async () => {
    expect((await call(GET, somebody.unsubscribe, { method: 'HEAD' })).status).toBe(200);
    expect(await acts()).toEqual([]);
  });

  test('in the language that is asked for', async () => {
    const { text } = await call(GET, somebody.unsubscribe, { query: '?lang=en' });
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Stop the “Offers” e-mails from Brico</button>');
    expect(text).toContain(`href="/u/${somebody.unsubscribe}?lang=fr"`);
  });
});

describe('the page’s own button', () => {
  const pressed: Sent = { headers: urlencoded, body: 'page=fr' };

  test('says what was stopped and since when, and undoes it with a yes to the text that is shown', async () => {
    const { status, headers, text } = await post(pressed);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect([headers.get('location'), headers.get('set-cookie')]).toEqual([null, null]);
    expect(text).toContain('Vous ne recevrez plus les e-mails «\u00a0Offres\u00a0» de Brico');
    expect(text).toMatch(/Cela vaut dès maintenant, le \d/);
    expect(text).toContain('J’accepte de recevoir par e-mail et par SMS les offres de Brico.');
    const undoToken = /action="\/undo\/([^"]+)"/.exec(text)?.[1] ?? '';
    const fields = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]+)"/g)];
    const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]));
    const undone = await call(undo, undoToken, { headers: urlencoded, body: body.toString() });
    expect(undone.status).toBe(200);
    expect(undone.text).toContain('Désormais, vous recevez les e-mails');
    expect(undone.text).toMatch(/href="\/u\/[\w-]{40}"/);
    expect(await acts()).toEqual(['objected', 'given']);
  });

  test('pressed again says since when it holds', async () => {
    await post(pressed);
    expect((await post(pressed)).text).toContain('Cela vaut depuis le');
    const { text } = await call(GET, somebody.unsubscribe);
    expect(text).toContain('Vous les avez déjà arrêtés le');
    expect(text).toContain('<title>Vous ne recevez plus les e-mails');
    expect(await acts()).toEqual(['objected']);
  });
});

test('the end of the sentence that an address stood in is not its own', async () => {
  for (const stray of ['.', ')', '>', '),', '\u00a0»'.trim()]) {
    expectConfirmed(await call(POST, `${somebody.unsubscribe}${stray}`, exact));
  }
  expect(await acts()).toEqual(['objected']);
});

describe('what is not genuine', () => {
  test('every single bit changed: one answer, no event', async () => {
    const bytes = Buffer.from(somebody.unsubscribe, 'base64url');
    const before = await total();
    const bodies = new Set<string>();
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const { status, text } = await call(POST, changed.toString('base64url'), exact);
      expect(status, `bit ${bit}`).toBe(404);
      bodies.add(text);
    }
    expect(bodies.size).toBe(1);
    expect(await total()).toBe(before);
  });

  test('a link of the other kind, another secret’s, none at all', async () => {
    const subject = { contactId: somebody.contactId, campaignId: people.campaignId, issuedOn: 20_000 };
    const foreign = makeToken(linkKeys('somebody else’s secret of some length', 'unsubscribe'), subject);
    for (const token of [somebody.preferences, foreign, '', 'x', `${somebody.unsubscribe}=`]) {
      expect((await call(POST, token, exact)).status).toBe(404);
      expect((await call(GET, token)).status).toBe(404);
    }
    expect((await call(show, somebody.unsubscribe)).status).toBe(404);
    expect(await acts()).toEqual([]);
  });
});

describe('what cannot be done is not said to be done', () => {
  test.each([9_000, 9_216, 100_000])('a body of %i bytes: 413', async (size) => {
    const { status } = await post({ headers: urlencoded, body: 'x'.repeat(size) });
    expect(status).toBe(413);
    expect(await acts()).toEqual([]);
  });
});

describe('the database cannot be reached', () => {
  const chosen = (action: Record<string, string>) =>
    new URLSearchParams({
      ...{ advertiser: String(people.advertiserId), purpose: String(people.purposeId) },
      ...action,
    }).toString();
  const pressed: Sent = { headers: urlencoded, body: 'page=fr' };
  let away: Pool;
  beforeEach(() => {
    away = openPool('postgres://aval@127.0.0.1:1/none');
    shared.pool = away;
  });
  afterEach(async () => {
    shared.pool = db;
    markBack();
    rmSync(path.join(shared.folder, 'spool'), { recursive: true, force: true });
    await away.$client.end({ timeout: 0 });
  });

  test('it is kept, answered as always, and on record once, as said when it was said', async () => {
    expectConfirmed(await post(exact));
    const saidBefore = Date.now();
    expectConfirmed(await post(exact));
    const page = await post(pressed);
    expect([page.status, page.text.includes('Vous ne recevrez plus ces messages')]).toEqual([200, true]);
    expect(await acts()).toEqual([]);
    await drainSpool(db, path.join(shared.folder, 'spool'));
    const [event, ...others] = await db
      .select()
      .from(consentEvent)
      .where(eq(consentEvent.contactId, somebody.contactId));
    expect([event?.act, event?.method, others]).toEqual(['objected', 'one-click link', []]);
    expect(event?.at.getTime()).toBeLessThanOrEqual(saidBefore);
    expect(await listKept(path.join(shared.folder, 'spool'))).toEqual([]);
    await drainSpool(db, path.join(shared.folder, 'spool'));
    expect(await acts()).toEqual(['objected']);
  });

  test('a later yes stands, though the no is brought after it', async () => {
    expectConfirmed(await post(exact));
    shared.pool = db;
    markBack();
    const body = chosen({ do: 'agree', channel: 'email', wording: String(people.wordingId) });
    expect((await call(save, somebody.preferences, { headers: urlencoded, body })).status).toBe(303);
    await drainSpool(db, path.join(shared.folder, 'spool'));
    expect(await acts()).toEqual(['given', 'objected']);
    const scope = {
      advertiserId: people.advertiserId,
      purposeId: people.purposeId,
      channel: 'email',
    } as const;
    expect((await standingOf(db, somebody.contactId, scope, new Date())).standing).toBe('consented');
  });

  test('the page has its button all the same, and what is not genuine is known without asking anybody', async () => {
    const { status, text } = await call(GET, somebody.unsubscribe, { query: '?lang=en' });
    expect([status, text.match(/<button/g)?.length]).toEqual([200, 1]);
    expect(text).toContain('Stop these messages</button>');
    expect((await call(POST, 'x', exact)).status).toBe(404);
  });

  test('nor can the spool be written: 503, to come again', async () => {
    writeFileSync(path.join(shared.folder, 'spool'), 'a file where the folder would be');
    for (const sent of [exact, pressed]) {
      const { status, headers } = await post(sent);
      expect([status, headers.get('retry-after')]).toEqual([503, '60']);
    }
    expect(await acts()).toEqual([]);
  });

  test('the page of choices keeps what it stops, and nothing else', async () => {
    const headers = { ...urlencoded, 'Accept-Language': 'fr' };
    const send = (body: string, token = somebody.preferences) => call(save, token, { headers, body });
    const page = await send(chosen({ do: 'stop', channel: 'email' }));
    expect([page.status, page.text.includes('Ce que vous avez demandé d’arrêter est arrêté')]).toEqual([
      200,
      true,
    ]);
    await drainSpool(db, path.join(shared.folder, 'spool'));
    expect(await acts()).toEqual(['objected']);
    const yes = { do: 'agree', channel: 'sms', wording: String(people.wordingId) };
    expect((await send(chosen(yes))).status).toBe(503);
    expect((await send(chosen({ do: 'stop', channel: 'nothing' }))).status).not.toBe(200);
    expect(await listKept(path.join(shared.folder, 'spool'))).toEqual([]);
    const everything = { do: 'stop', advertiser: '*', purpose: '*', channel: '*' };
    expect((await send(new URLSearchParams(everything).toString())).status).toBe(200);
    await drainSpool(db, path.join(shared.folder, 'spool'));
    expect(await acts()).toEqual(['objected', 'objected']);
  });

  test('a link whose time is over stops everything all the same', async () => {
    const old = { contactId: somebody.contactId, campaignId: people.campaignId, issuedOn: 20_000 };
    const token = makeToken(linkKeys(shared.secret, 'preferences'), old);
    const { status } = await call(save, token, { headers: urlencoded, body: 'again=stop' });
    expect(status).toBe(200);
    await drainSpool(db, path.join(shared.folder, 'spool'));
    const [event] = await db
      .select()
      .from(consentEvent)
      .where(eq(consentEvent.contactId, somebody.contactId));
    expect([event?.act, event?.advertiserId, event?.channel]).toEqual(['objected', 0, '*']);
  });
});

describe('what is a program’s perhaps', () => {
  const shown = async () => {
    const { text } = await call(GET, somebody.unsubscribe);
    return /name="shown" value="([^"]+)"/.exec(text)?.[1] ?? 'none';
  };
  const suspicion = async () => {
    const rows = await db.select().from(arrival).where(eq(arrival.contactId, somebody.contactId));
    return rows.map((row) => [row.kind, row.effect, row.suspicion]);
  };

  test('a mail client’s post is not', async () => {
    await post(exact);
    expect(await suspicion()).toEqual([['one_click', 'stopped', null]]);
  });

  test('a post with another body, with a button pressed at once, with no page before it', async () => {
    await post({});
    expect(await suspicion()).toEqual([['one_click', 'stopped', 'odd_body']]);
    somebody = await people.add();
    await post({ headers: urlencoded, body: `page=fr&shown=${await shown()}` });
    expect(await suspicion()).toEqual([['page', 'stopped', 'too_quick']]);
    somebody = await people.add();
    await post({ headers: urlencoded, body: 'page=fr' });
    expect(await suspicion()).toEqual([['page', 'stopped', 'not_from_page']]);
  });

  test('somebody who took the time to read is a person', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 10_000 });
    const stamp = await shown();
    vi.useRealTimers();
    await post({ headers: urlencoded, body: `page=fr&shown=${stamp}` });
    expect(await suspicion()).toEqual([['page', 'stopped', null]]);
  });
});

const jardin = async () => {
  const [row] = await db.select().from(advertiser).where(eq(advertiser.slug, 'jardin'));
  return row?.id ?? 0;
};

/** A link of a message of Jardin's, for whose messages no text asks. */
async function linkOfJardin({ contactId }: LinkedPerson): Promise<string> {
  const [row] = await db.select().from(campaign).where(eq(campaign.id, people.campaignId));
  if (!row) throw new Error('no campaign');
  const { id: _, ...rest } = row;
  const [made] = await db
    .insert(campaign)
    .values({ ...rest, advertiserId: await jardin() })
    .returning();
  const subject = { contactId, campaignId: made?.id ?? 0, issuedOn: 20_000 };
  return makeToken(linkKeys(shared.secret, 'unsubscribe'), subject);
}

describe('a press that was not meant', () => {
  test('where no text asks for a yes, the page that follows takes it back, and nothing else does', async () => {
    const other = await people.add();
    const [token, theirs] = await Promise.all([linkOfJardin(somebody), linkOfJardin(other)]);
    const english: Sent = { headers: urlencoded, body: 'page=en', query: '?lang=en' };
    const page = await call(POST, token, english);
    const undo = /name="undo" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    expect(page.text).toContain(`action="/u/${token}/undo?lang=en"`);
    expect((await call(POST, token, english)).text).not.toContain('name="undo"');
    const ask = (link: string, stamp: string) =>
      call(takeBack, link, { headers: urlencoded, body: `page=en&undo=${stamp}` });
    expect((await ask(theirs, undo)).status).toBe(404);
    const changed = `${undo.slice(0, -1)}${undo.endsWith('-') ? '_' : '-'}`;
    expect((await ask(token, changed)).status).toBe(404);
    expect(await acts()).toEqual(['objected']);
    for (let turn = 0; turn < 2; turn++) {
      const taken = await ask(token, undo);
      expect([
        taken.status,
        taken.text.includes('You receive the “Offers” e-mails from Jardin again'),
      ]).toEqual([200, true]);
    }
    expect(await acts()).toEqual(['objected', 'undone']);
    const scope = { advertiserId: await jardin(), purposeId: people.purposeId, channel: 'email' } as const;
    expect((await standingOf(db, somebody.contactId, scope, new Date())).standing).toBe('none');
    expectConfirmed(await call(POST, token, exact));
    expect(await acts()).toEqual(['objected', 'undone', 'objected']);
    expect((await checkChains(db, null)).broken).toEqual([]);
  });
});
