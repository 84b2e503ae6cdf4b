import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { advertiser, auditEvent, purpose } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import type { Role } from '@/db/vocabulary';
import { advertiserIds } from '../advertisers/find';
import type { Ctx } from '../context';
import { sha256 } from '../hash';
import { approveWording } from './approve';
import { getWording } from './get';
import { putWording } from './put';
import { validWordings } from './valid';

let database: TestDatabase;
let db: Pool;
const now = new Date('2026-03-01T10:00:00Z');
const as = (role: Role): Ctx => ({ actor: { kind: 'key', id: 1, role }, now, requestId: 'r', db });

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  const shops = ['brico', 'jardin'].map((slug) => ({
    ...{ slug, name: slug, legalName: slug, address: '1 rue', email: 'a@example.org', country: 'FR' },
  }));
  await db.insert(advertiser).values(shops);
  const texts = { nameFr: 'a', nameEn: 'a', descriptionFr: 'a', descriptionEn: 'a' };
  await db.insert(purpose).values({ slug: 'offers', ...texts });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const good = {
  kind: 'consent',
  advertisers: ['brico', 'jardin'],
  purposes: ['offers'],
  channels: ['email', 'sms'],
  locale: 'fr',
  text: 'J’accepte de recevoir par e-mail et SMS les offres de Brico et de Jardin.',
  namesAdvertiser: true,
  specific: true,
  freelyGiven: true,
  preTicked: false,
};
const put = (role: Role, slug: string, change = {}) => putWording(as(role), slug, { ...good, ...change });

describe('versions', () => {
  test('anything that changed is a new version, the same content is not, whatever its order', async () => {
    expect(await put('marketer', 'news')).toEqual({ slug: 'news', version: 1, status: 'draft' });
    const reordered = { advertisers: ['jardin', 'brico', 'jardin'], channels: ['sms', 'email'] };
    expect(await put('marketer', 'news', reordered)).toMatchObject({ version: 1, status: 'draft' });
    const changes = [
      { text: 'Oui.' },
      { kind: 'notice' },
      { advertisers: [] },
      { purposes: [] },
      { channels: ['email'] },
      { locale: 'en' },
      { namesAdvertiser: false },
      { specific: false },
      { freelyGiven: false },
      { preTicked: true },
    ];
    for (const [index, change] of changes.entries()) {
      expect(await put('admin', 'news', change)).toMatchObject({ version: index + 2, status: 'draft' });
    }
    expect(await put('admin', 'news')).toMatchObject({ version: changes.length + 2 });
    const versions = await getWording(as('auditor'), 'news');
    expect(versions.map(({ version }) => version)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(versions[0]).toMatchObject({ sha256: sha256(good.text), author: 'key:1', approved: false });
  });

  test('versions at the same time come one after the other', async () => {
    const texts = ['a', 'b', 'c', 'd', 'd'];
    const answers = await Promise.all(texts.map((text) => put('marketer', 'busy', { text })));
    expect(Math.max(...answers.map(({ version }) => version))).toBeGreaterThanOrEqual(4);
    expect((await getWording(as('dpo'), 'busy')).at(-1)?.version).toBe(1);
  });

  test('unknown advertisers and purposes are named', async () => {
    await expect(put('dpo', 'bad', { advertisers: ['brico', 'nobody'] })).rejects.toMatchObject({
      code: 'unknown_advertiser',
      message: 'nobody',
      issues: [{ path: 'advertisers.1' }],
    });
    await expect(put('dpo', 'bad', { purposes: ['why'] })).rejects.toMatchObject({ code: 'unknown_purpose' });
  });
});

describe('approval', () => {
  test('a dpo’s own is approved at once, a draft by the dpo’s word or by their putting it again', async () => {
    expect(await put('dpo', 'one')).toEqual({ slug: 'one', version: 1, status: 'approved' });
    expect(await put('marketer', 'one')).toEqual({ slug: 'one', version: 1, status: 'approved' });
    expect(await put('marketer', 'one', { text: 'Deux.' })).toMatchObject({ version: 2, status: 'draft' });
    await expect(approveWording(as('admin'), 'one')).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await approveWording(as('dpo'), 'one')).toEqual({ slug: 'one', version: 2, status: 'approved' });
    expect(await approveWording(as('dpo'), 'one')).toMatchObject({ version: 2, status: 'approved' });
    await put('admin', 'one', { text: 'Trois.' });
    expect(await put('dpo', 'one', { text: 'Trois.' })).toMatchObject({ version: 3, status: 'approved' });
    const audits = await db.select().from(auditEvent).where(eq(auditEvent.subject, 'one'));
    expect(audits.map(({ action, detail }) => [action, detail])).toEqual([
      ['wording.put', { version: 1, status: 'approved' }],
      ['wording.put', { version: 2, status: 'draft' }],
      ['wording.approve', { version: 2 }],
      ['wording.put', { version: 3, status: 'draft' }],
      ['wording.put', { version: 3, status: 'approved' }],
    ]);
  });

  test('what is not there cannot be approved or read', async () => {
    await expect(approveWording(as('dpo'), 'none')).rejects.toMatchObject({ code: 'not_found' });
    await expect(getWording(as('dpo'), 'none')).rejects.toMatchObject({ code: 'not_found' });
    await expect(getWording(as('approver'), 'one')).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('with which wordings a consent is valid', () => {
  const versionsFor = async (slug: string, shop = 'brico', channel: 'email' | 'sms' | 'fax' = 'email') => {
    const advertiserId = (await advertiserIds(db, [shop])).get(shop) ?? 0;
    const ids = await validWordings(db, { advertiserId, channel });
    const versions = await getWording(as('dpo'), slug);
    return versions.filter(({ id }) => ids.includes(id)).map(({ version }) => version);
  };

  test('only approved, asking, specific, free, unticked, naming the advertiser and the means', async () => {
    await put('marketer', 'v');
    expect(await versionsFor('v')).toEqual([]);
    await put('dpo', 'v');
    expect(await versionsFor('v')).toEqual([1]);
    expect(await versionsFor('v', 'jardin', 'sms')).toEqual([1]);
    expect(await versionsFor('v', 'jardin', 'fax')).toEqual([]);
    const spoilt = [
      { kind: 'notice' },
      { advertisers: ['jardin'] },
      { channels: ['sms'] },
      { namesAdvertiser: false },
      { specific: false },
      { freelyGiven: false },
      { preTicked: true },
    ];
    for (const change of spoilt) {
      await put('dpo', 'v', change);
      expect(await versionsFor('v'), JSON.stringify(change)).toEqual([1]);
    }
    await put('dpo', 'v', { text: 'Encore un autre.' });
    expect(await versionsFor('v')).toEqual([spoilt.length + 2, 1]);
  });
});
