import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type Role, roles } from '@/db/vocabulary';
import { createKey } from '@/lib/keys/create';
import { revokeKey } from '@/lib/keys/revoke';
import { answers } from '@/lib/registers/answers';

const shared = vi.hoisted(() => {
  process.env['AVAL_SECRET'] ??= 'only for tests, never for signing anything';
  process.env['DATABASE_URL'] ??= 'postgres://aval@127.0.0.1:1/none';
  process.env['LOG_LEVEL'] = 'silent';
  return { pool: undefined as unknown };
});
vi.mock('@/lib/database', () => ({ database: () => shared.pool }));

let database: TestDatabase;
let db: Pool;
const keys = {} as Record<Role, string>;
const system = () => ({ actor: { kind: 'system' } as const, now: new Date(), requestId: 'r', db });

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  shared.pool = db;
  for (const role of roles) keys[role] = (await createKey(system(), { name: role, role })).key;
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
type Sent = {
  as?: Role;
  key?: string;
  body?: unknown;
  params?: Record<string, string | string[]>;
  query?: string;
};

/** Calls the handler `method` of the route in `folder` as Next.js does, with the parameters decoded. */
async function call(method: string, folder: string, { as, key, body, params, query = '' }: Sent) {
  const file = join(import.meta.dirname, folder, 'route.ts');
  const route = (await import(/* @vite-ignore */ file)) as Record<string, Handler>;
  const path = folder.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) =>
    [params?.[name] ?? ''].flat().map(encodeURIComponent).join('/'),
  );
  const bearer = key ?? (as && keys[as]);
  const request = new Request(`http://localhost/api/v1/${path}${query}`, {
    method,
    headers: bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const response = await route[method]?.(request, { params: Promise.resolve(params as never) });
  if (!response) throw new Error(`no ${method} in ${folder}`);
  return { status: response.status, headers: response.headers, json: await response.json() };
}

const shop = {
  name: 'Brico',
  legalName: 'Brico SAS',
  address: '1 rue',
  email: 'a@example.org',
  country: 'FR',
};

describe('who may', () => {
  const put = (sent: Sent) =>
    call('PUT', 'advertisers/[slug]', { params: { slug: 'brico' }, body: shop, ...sent });

  test('nobody without a key, with a wrong one, or with one that was revoked', async () => {
    const { id, key: revoked } = await createKey(system(), { name: 'old', role: 'admin' });
    expect((await put({ key: revoked })).status).toBe(200);
    await revokeKey(system(), id);
    for (const key of ['', 'nonsense', `aval_${'x'.repeat(43)}`, revoked]) {
      const { status, headers, json } = await put(key === '' ? {} : { key });
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer realm="aval"');
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(json).toMatchObject({ type: '/problems/not_signed_in', status: 401, code: 'not_signed_in' });
      expect(json.instance).toBe(`urn:uuid:${headers.get('x-request-id')}`);
    }
  });

  test('records are an administrator’s to write', async () => {
    for (const as of roles.filter((role) => role !== 'admin')) {
      const { status, json } = await put({ as });
      expect([status, json.code], as).toEqual([403, 'not_allowed']);
    }
    const { status, json, headers } = await put({ as: 'admin' });
    expect([status, json]).toEqual([200, { slug: 'brico' }]);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('what is refused', () => {
  test('unknown fields by name, all wrong fields at once', async () => {
    const body = { ...shop, country: 'fr', colour: 'red' };
    const { status, json } = await call('PUT', 'advertisers/[slug]', {
      as: 'admin',
      params: { slug: 'x' },
      body,
    });
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 'invalid_input', title: expect.any(String), status: 400 });
    expect(json.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['colour', 'country']);
  });

  test('no body, no JSON, too much of it', async () => {
    const put = (body?: unknown) =>
      call('PUT', 'advertisers/[slug]', { as: 'admin', params: { slug: 'x' }, body });
    expect((await put()).json).toMatchObject({ status: 400, code: 'invalid_input' });
    expect((await put('{')).json).toMatchObject({ status: 400, detail: 'the body is not JSON' });
    const { status, json } = await put({ ...shop, address: 'x'.repeat(1_100_000) });
    expect([status, json.code]).toEqual([413, 'body_too_large']);
  });

  test('fields where none are taken, and addresses that mean nothing', async () => {
    const sent = { as: 'dpo', params: { slug: 'x' }, body: { note: 'yes' } } as const;
    const { json } = await call('POST', 'wordings/[slug]/approval', sent);
    expect(json).toMatchObject({ status: 400, errors: [{ path: 'note' }] });
    const nowhere = await call('GET', '[...path]', { params: { path: ['people', 'x'] } });
    expect([nowhere.status, nowhere.json.code]).toEqual([404, 'not_found']);
  });

  test('what nobody foresaw shows the request’s id and nothing else', async () => {
    const broken = openPool(database.url);
    await broken.$client.end();
    shared.pool = broken;
    const sent = { as: 'dpo', params: { id: '1' } } as const;
    const { status, headers, json } = await call('POST', 'assessments/[id]/approval', sent);
    shared.pool = db;
    const instance = `urn:uuid:${headers.get('x-request-id')}`;
    expect(status).toBe(500);
    expect(json).toEqual({
      ...{ type: '/problems/unexpected', title: 'Something went wrong here', status: 500 },
      ...{ code: 'unexpected', instance },
    });
  });
});

describe('from records to a decision', () => {
  const texts = { fr: 'Offres', en: 'Offers' };
  const wording = {
    ...{ kind: 'consent', advertisers: ['brico'], purposes: ['offers'], channels: ['email'], locale: 'fr' },
    ...{ text: 'J’accepte.', namesAdvertiser: true, specific: true, freelyGiven: true, preTicked: false },
  };
  const question = {
    ...{ advertiser: 'brico', channel: 'email', purpose: 'offers', families: ['tools'] },
    contacts: ['ada/1 é'],
  };
  const done = async (method: string, folder: string, sent: Sent) => {
    const { status, json } = await call(method, folder, sent);
    expect([status, json], `${method} ${folder}`).toEqual([200, expect.anything()]);
    return json;
  };

  test('what each call answers is what the document says, and they fit together', async () => {
    const as = 'admin';
    const slug = (name: string) => ({ slug: name });
    await done('PUT', 'advertisers/[slug]', { as, params: slug('brico'), body: shop });
    await done('PUT', 'purposes/[slug]', {
      as,
      params: slug('offers'),
      body: { name: texts, description: texts },
    });
    await done('PUT', 'families/[slug]', {
      as,
      params: slug('tools'),
      body: { name: 'Tools', similarTo: [] },
    });
    const drafted = await done('PUT', 'wordings/[slug]', {
      as: 'marketer',
      params: slug('news'),
      body: wording,
    });
    expect(answers.WordingState.parse(drafted)).toEqual({ slug: 'news', version: 1, status: 'draft' });
    const approved = await done('POST', 'wordings/[slug]/approval', { as: 'dpo', params: slug('news') });
    expect(approved).toEqual({ slug: 'news', version: 1, status: 'approved' });

    const params = { externalId: 'ada/1 é' };
    const ada = { kind: 'consumer', email: 'ada@example.org', country: 'FR' };
    answers.ContactPut.parse(await done('PUT', 'contacts/[externalId]', { as, params, body: ada }));
    const purchase = {
      ...{ externalId: 'p1', contact: 'ada/1 é', advertiser: 'brico', family: 'tools' },
      ...{
        purchasedAt: '2026-01-02T10:00:00+01:00',
        detailsCollectedAtSale: false,
        objectionOfferedAtSale: false,
      },
    };
    expect(await done('POST', 'purchases', { as, body: [purchase] })).toEqual({ created: 1, unchanged: 0 });

    const ask = async () =>
      answers.Decisions.parse(await done('POST', 'decisions', { as: 'auditor', body: question }))
        .decisions[0];
    expect(await ask()).toMatchObject({ contact: 'ada/1 é', verdict: 'ineligible' });
    const given = {
      ...{ contact: 'ada/1 é', advertiser: 'brico', purpose: 'offers', channel: 'email', act: 'given' },
      ...{ at: '2026-02-02T10:00:00+01:00', wording: 'news@1', method: 'form' },
    };
    const { recorded } = answers.Recorded.parse(await done('POST', 'consents', { as, body: [given] }));
    expect(await ask()).toMatchObject({
      ...{ verdict: 'eligible', basis: 'consent', reason: null },
      evidence: { consentEvent: recorded[0] },
    });
  });

  test('an assessment is approved by another key than its author’s', async () => {
    const body = {
      ...{ title: 'Post', advertisers: ['brico'], channels: ['post'], purposes: ['offers'] },
      ...{ interest: 'a', necessity: 'b', balance: 'c', safeguards: 'd', validUntil: '2030-01-01T00:00:00Z' },
    };
    const { id, status } = answers.AssessmentState.parse(
      await done('POST', 'assessments', { as: 'dpo', body }),
    );
    expect(status).toBe('draft');
    const own = await call('POST', 'assessments/[id]/approval', { as: 'dpo', params: { id } });
    expect([own.status, own.json.code]).toEqual([403, 'own_work']);
    const { key } = await createKey(system(), { name: 'second', role: 'dpo' });
    expect(await done('POST', 'assessments/[id]/approval', { key, params: { id } })).toEqual({
      id,
      status: 'approved',
    });
  });

  test('a campaign goes from draft to schedule and back, and is cancelled', async () => {
    const campaign = {
      ...{ name: 'Spring', advertiser: 'brico', channel: 'email', purpose: 'offers', families: ['tools'] },
      message: { subject: 'Spring', body: 'Our tools.' },
    };
    const drafted = await done('POST', 'campaigns', { as: 'marketer', body: campaign });
    const { id, status } = answers.CampaignDraft.parse(drafted);
    expect(status).toBe('draft');
    const on = (method: string, call: string, sent: Sent = {}) =>
      done(method, `campaigns/[id]${call}`, { as: 'marketer', params: { id }, ...sent });

    const body = { at: new Date(Date.now() + 3_600_000).toISOString() };
    const check = answers.CampaignCheck.parse(await on('POST', '/check', { body }));
    expect(check).toMatchObject({ audience: 1, eligible: 1, groups: [{ basis: 'consent', count: 1 }] });
    expect(answers.CampaignCheck.parse(await on('POST', '/check')).audience).toBe(1);

    const { fingerprint } = answers.CampaignCheck.parse(await on('POST', '/check', { body }));
    const approval = await on('POST', '/approval', { as: 'approver', body: { fingerprint } });
    expect(approval).toEqual({ status: 'approved' });
    expect(await on('POST', '/schedule', { body })).toEqual({ status: 'scheduled' });
    expect(answers.CampaignState.parse(await on('DELETE', '/schedule')).status).not.toBe('scheduled');
    const early = await call('POST', 'campaigns/[id]/pause', { as: 'marketer', params: { id } });
    expect([early.status, early.json.code]).toEqual([409, 'wrong_state']);
    const again = await call('POST', 'campaigns/[id]/send-again', {
      as: 'marketer',
      params: { id },
      body: {},
    });
    expect([again.status, again.json.code]).toEqual([409, 'wrong_state']);
    expect(await on('POST', '/cancel')).toEqual({ status: 'cancelled' });
    expect(answers.CampaignProgress.parse(await on('GET', ''))).toMatchObject({ status: 'cancelled' });
    expect(await on('GET', '/sends', { query: '?after=7' })).toEqual({ sends: [], next: null });
    const wrong = await call('GET', 'campaigns/[id]/sends', {
      as: 'marketer',
      params: { id },
      query: '?after=x',
    });
    expect([wrong.status, wrong.json.code]).toEqual([400, 'invalid_input']);
    const none = await call('GET', 'sends/[id]/decision', { as: 'auditor', params: { id: `${id}-1` } });
    expect([none.status, none.json.code]).toEqual([404, 'not_found']);
  });

  test('the description is open to all', async () => {
    const { json } = await call('GET', 'openapi.json', {});
    expect(json).toMatchObject({ openapi: '3.1.0', paths: { '/decisions': { post: {} } } });
  });
});
