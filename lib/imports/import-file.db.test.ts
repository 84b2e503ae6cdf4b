import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { consentEvent, contact, family, importSeen, purchase, purchaseState } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import type { Role } from '@/db/vocabulary';
import { wordingsFor } from '../audience/testing/random-people';
import type { Ctx } from '../context';
import { importFile } from './import-file';
import type { Mode } from './kind';
import type { ImportKindName } from './kinds';

let database: TestDatabase;
let db: Pool;
const folder = mkdtempSync(path.join(os.tmpdir(), 'aval-import-'));
const now = new Date('2026-05-20T10:00:00Z');
const as = (role: Role): Ctx => ({ actor: { kind: 'key', id: 1, role }, now, requestId: 'i', db });

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: 4 });
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('AVAL_SECRET', 'a secret of the tests, long enough for them');
  vi.stubEnv('AVAL_DATA_DIR', folder);
  await wordingsFor(as('dpo'), as('admin'));
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

type Options = { mode?: Mode; dryRun?: boolean; role?: Role };

async function take(kind: ImportKindName, content: string | Buffer, options: Options = {}) {
  const file = path.join(folder, `${kind}.csv`);
  writeFileSync(file, content);
  const { mode = 'add', dryRun = false, role = 'admin' } = options;
  return importFile(as(role), kind, file, { mode, dryRun, progress: () => {} });
}

const counts = async () => ({
  contacts: (await db.select().from(contact)).length,
  purchases: (await db.select().from(purchase)).length,
  states: (await db.select().from(purchaseState)).length,
  families: (await db.select().from(family)).length,
  events: (await db.select().from(consentEvent)).length,
  seen: (await db.select().from(importSeen)).length,
});

const contactHeader = 'external_id,kind,first_name,email,phone,country,informed_at';
const saleHeader =
  'external_id,contact,advertiser,family,purchased_at,details_collected_at_sale,objection_offered_at_sale';

describe('contacts', () => {
  test('every good row is kept, and every bad one is named by line, column and code', async () => {
    const rows = [
      'c-1,consumer,Zoé,zoe@Example.org,06 12 34 56 78,FR,2026-01-10',
      'c-2,consumer,"A\nda",a@example.org,,FR,',
      'c-3,professional,Ada,not an address,,FR,',
      'c-4,consumer,Ada,,,FR',
      'c-5,alien,Ada,,,FR,',
      'c-6,consumer,Ada,,,,',
      'c-7,consumer,Ada,,06 12,FR,',
      'c-8,consumer,Ada,,,FR,2023-02-30',
      'c-9,consumer,Ada,,,FR,2026-06-01',
      'c-1,consumer,Zoé,zoe@Example.org,06 12 34 56 78,FR,2026-01-10',
      'c-1,professional,Other,,,FR,',
      'c-10,consumer,A"da,,,FR,',
      `c-11,consumer,${'x'.repeat(101)},,,FR,`,
      ',consumer,Ada,,,FR,',
      'c-12,consumer,,,,FR,',
    ];
    const bytes = Buffer.concat([
      Buffer.from(`${contactHeader}\n${rows.join('\n')}\nc-13,consumer,`),
      Buffer.from([0xe9]),
      Buffer.from(',,,FR,\n"c-14",consumer,"never closed,,,FR,\nc-15,consumer,Last,,,FR,'),
    ]);
    const { rejects, ...report } = await take('contacts', bytes);
    expect(report).toEqual({
      read: 18,
      created: 3,
      updated: 0,
      unchanged: 0,
      rejected: 15,
      rejectsFile: null,
    });
    expect(rejects.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'first_name', 'bad_value'],
      [5, 'email', 'bad_value'],
      [6, null, 'wrong_field_count'],
      [7, 'kind', 'bad_value'],
      [8, 'country', 'missing_value'],
      [9, 'phone', 'bad_value'],
      [10, 'informed_at', 'bad_value'],
      [11, 'informed_at', 'in_the_future'],
      [12, 'external_id', 'duplicate_id'],
      [13, 'external_id', 'duplicate_id'],
      [14, null, 'bad_quotes'],
      [15, 'first_name', 'too_long'],
      [16, 'external_id', 'missing_value'],
      [18, 'first_name', 'bad_utf8'],
      [19, null, 'bad_quotes'],
    ]);
    const kept = await db.select().from(contact).orderBy(contact.externalId);
    expect(kept.map(({ externalId }) => externalId)).toEqual(['c-1', 'c-12', 'c-15']);
    expect(kept[0]).toMatchObject({ email: 'zoe@example.org', emailKind: 'personal', phone: '+33612345678' });
    expect(kept[0]?.informedAt?.toISOString()).toBe('2026-01-09T23:00:00.000Z');
    // A reject never repeats what stood there, which may be somebody's.
    expect(JSON.stringify(rejects)).not.toMatch(/not an address|Ada|2023-02-30/);
  });

  test('the same file again changes nothing; only mode update changes what differs', async () => {
    const file = (name: string) =>
      `${contactHeader}\nagain,consumer,${name},,,FR,\nsame,consumer,Ada,,,FR,\n`;
    const outcome = async (name: string, mode: Mode) => {
      const { created, updated, unchanged, rejected } = await take('contacts', file(name), { mode });
      return { created, updated, unchanged, rejected };
    };
    const nothing = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
    expect(await outcome('Ada', 'add')).toEqual({ ...nothing, created: 2 });
    const [before] = await db.select().from(contact).where(eq(contact.externalId, 'again'));
    expect(await outcome('Ada', 'add')).toEqual({ ...nothing, unchanged: 2 });
    expect(await outcome('Bob', 'add')).toEqual({ ...nothing, unchanged: 2 });
    expect(await outcome('Ada', 'update')).toEqual({ ...nothing, unchanged: 2 });
    expect((await db.select().from(contact).where(eq(contact.externalId, 'again')))[0]).toEqual(before);
    expect(await outcome('Bob', 'update')).toEqual({ ...nothing, updated: 1, unchanged: 1 });
    expect((await db.select().from(contact).where(eq(contact.externalId, 'again')))[0]?.firstName).toBe(
      'Bob',
    );
  });

  test('a field of ten megabytes costs its row', async () => {
    const big = 'x'.repeat(10 * 1024 * 1024);
    const { created, rejects } = await take(
      'contacts',
      `${contactHeader}\nbig,consumer,${big},,,FR,\nok,consumer,,,,FR,`,
    );
    expect(created).toBe(1);
    expect(rejects).toMatchObject([{ line: 2, column: 'first_name', code: 'too_long' }]);
  });

  test('beyond a thousand rejects all are in a file', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `r-${index},consumer,,"a, ""b""",,FR,`);
    const { rejected, rejects, rejectsFile, read } = await take(
      'contacts',
      `${contactHeader}\n${rows.join('\n')}`,
    );
    expect([read, rejected, rejects.length]).toEqual([2500, 2500, 1000]);
    const lines = readFileSync(rejectsFile ?? '', 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines[0]).toBe('line,column,code,message');
    expect(lines).toHaveLength(2501);
    expect(new Set(lines.slice(1).map((line) => line.split(',')[0])).size).toBe(2500);
    expect(lines.at(-1)).toBe('2501,email,bad_value,"is not an e-mail address"');
  });
});

describe('a file whose header is wrong is refused whole', () => {
  test.each([
    ['an empty file', '', 'external_id column is missing'],
    ['a column missing', 'external_id,kind\nx,consumer\n', 'country column is missing'],
    ['a column unknown', `${contactHeader},shoe_size\n`, 'shoe_size is no column of this file'],
    [
      'a name that every object has',
      `${contactHeader},constructor\n`,
      'constructor is no column of this file',
    ],
    ['a column twice', `${contactHeader},email\n`, 'email column stands twice'],
    ['a column without a name', `${contactHeader},\n`, '(no name) is no column of this file'],
    ['no header at all', 'c-1,consumer,Ada,,,FR,\n', 'c-1 is no column of this file'],
    ['quotes broken', 'external_id,"kind"x\n', 'external_id column is missing'],
  ])('%s', async (_, content, said) => {
    const before = await counts();
    await expect(take('contacts', content)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(said),
    });
    expect(await counts()).toEqual(before);
  });

  test('a header alone is a file without rows', async () => {
    expect(await take('contacts', `\uFEFF${contactHeader}\r\n`)).toMatchObject({
      read: 0,
      created: 0,
      rejected: 0,
    });
  });
});

describe('purchases and consents', () => {
  beforeAll(async () => {
    await take('contacts', `${contactHeader}\nbuyer,consumer,,,,FR,\n`);
  });

  test('sales of unknown people and things are named, and an id keeps its first sale', async () => {
    const rows = [
      's-1,buyer,fleurs,flowers,2026-02-10,yes,no',
      's-2,nobody,fleurs,flowers,2026-02-10,yes,no',
      's-3,buyer,nobody,flowers,2026-02-10,yes,no',
      's-4,buyer,fleurs,nothing,2026-02-10,yes,no',
      's-5,buyer,fleurs,flowers,2026-02-10T10:00:00+01:00,maybe,no',
      's-6,buyer,fleurs,flowers,2026-02-10T10:00:00,yes,no',
      's-7,buyer,fleurs,flowers,2026-12-24,yes,no',
      's-1,buyer,fleurs,tools,2026-02-10,yes,no',
    ];
    const { rejects, created } = await take('purchases', `${saleHeader}\n${rows.join('\n')}`);
    expect(created).toBe(1);
    expect(rejects.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'contact', 'unknown_contact'],
      [4, 'advertiser', 'unknown_advertiser'],
      [5, 'family', 'unknown_family'],
      [6, 'details_collected_at_sale', 'bad_value'],
      [7, 'purchased_at', 'bad_value'],
      [8, 'purchased_at', 'in_the_future'],
      [9, 'external_id', 'duplicate_id'],
    ]);
    const again = `${saleHeader}\n${rows[0]}\n`;
    expect(await take('purchases', again)).toMatchObject({ created: 0, unchanged: 1, rejected: 0 });
    const other = await take('purchases', again.replace('yes,no', 'yes,yes'), { mode: 'update' });
    expect(other).toMatchObject({ unchanged: 0, updated: 0, rejects: [{ line: 2, code: 'duplicate_id' }] });
    expect((await db.select().from(purchase))[0]).toMatchObject({
      externalId: 's-1',
      objectionOfferedAtSale: false,
    });
  });

  test('consents with their proof, in their order, once; without it the person is kept and no consent', async () => {
    const header = 'contact,advertiser,purpose,channel,act,at,wording,method,evidence';
    const rows = [
      'buyer,fleurs,offers,email,given,2026-03-01T10:00:00Z,both,web,"page 3\nline 2"',
      'buyer,fleurs,offers,email,given,2026-03-01T10:00:00Z,both@1,web,',
      'buyer,*,*,*,objected,2026-03-02,,letter,',
      'buyer,fleurs,offers,email,given,2026-03-03,,web,',
      'buyer,fleurs,offers,email,given,2026-03-03,both,,',
      'buyer,fleurs,offers,email,given,2026-03-03,both,web,',
      'nobody,fleurs,offers,email,given,2026-03-01,,,',
      'buyer,fleurs,offers,email,given,2026-03-01,both@7,,',
      'buyer,fleurs,offers,pigeon,given,2026-03-01,,,',
      'buyer,fleurs,offers,email,given,,,,',
      'buyer,fleurs,why,email,given,2026-03-01,,,',
    ];
    const file = `${header}\n${rows.join('\n')}\n`;
    const { rejects, ...report } = await take('consents', file, { role: 'dpo' });
    expect(report).toMatchObject({
      ...{ read: 11, created: 3, unchanged: 1, rejected: 7 },
      ...{ withoutProof: 2, wouldRevive: 0, number: expect.any(Number) },
    });
    expect(rejects.map(({ line, column, code }) => [line, column, code])).toEqual([
      [6, 'wording', 'without_proof'],
      [7, 'method', 'without_proof'],
      [9, 'contact', 'unknown_contact'],
      [10, 'wording', 'unknown_wording'],
      [11, 'channel', 'bad_value'],
      [12, 'at', 'missing_value'],
      [13, 'purpose', 'unknown_purpose'],
    ]);
    const events = await db.select().from(consentEvent).orderBy(consentEvent.seq);
    expect(events.map(({ act, wordingId, source }) => [act, wordingId > 0, source])).toEqual([
      ['given', true, `import:${report.number}`],
      ['objected', false, `import:${report.number}`],
      ['given', true, `import:${report.number}`],
    ]);
    expect(await take('consents', file, { role: 'dpo' })).toMatchObject({
      created: 0,
      unchanged: 4,
      rejected: 7,
    });
  });

  test('families: a parent may stand below, but not be refused or nobody', async () => {
    const file =
      'slug,name,parent\nbulbs,Bulbs,plants\nplants,Plants,\nlost,Lost,nowhere\nlower,Lower,lost\nx,X,y\ny,Y,x\n';
    const { rejects, created } = await take('families', file);
    expect(rejects.map(({ line, column, code }) => [line, column, code])).toEqual(
      [4, 5, 6, 7].map((line) => [line, 'parent', 'unknown_family']),
    );
    expect(created).toBe(2);
    const rows = await db.execute(
      sql`select f.slug, p.slug as parent from family f left join family p on p.id = f.parent_id
        where f.slug in ('bulbs', 'plants', 'lost', 'lower', 'x', 'y') order by f.slug`,
    );
    expect([...rows]).toEqual([
      { slug: 'bulbs', parent: 'plants' },
      { slug: 'plants', parent: null },
    ]);
  });
});

test('families are moved in mode update, but never below themselves', async () => {
  const parents = async () =>
    Object.fromEntries(
      (
        await db.execute<{ slug: string; parent: string }>(
          sql`select f.slug, p.slug as parent from family f left join family p on p.id = f.parent_id where f.slug like 'm-%'`,
        )
      ).map(({ slug, parent }) => [slug, parent]),
    );
  const move = (rows: string, mode: Mode) => take('families', `slug,name,parent\n${rows}`, { mode });
  await move('m-a,A,\nm-b,B,m-a\nm-c,C,m-b\n', 'add');
  expect(await parents()).toEqual({ 'm-a': null, 'm-b': 'm-a', 'm-c': 'm-b' });
  expect(await move('m-c,C,m-a\n', 'add')).toMatchObject({ unchanged: 1, rejected: 0 });
  expect(await move('m-c,C,m-a\nm-b,B,m-c\n', 'update')).toMatchObject({ updated: 2, rejected: 0 });
  for (const row of ['m-a,A,m-b', 'm-a,A,m-a', 'm-c,C,m-b']) {
    expect(await move(`${row}\n`, 'update')).toMatchObject({
      updated: 0,
      rejects: [{ line: 2, column: 'parent' }],
    });
  }
  expect(await parents()).toEqual({ 'm-a': null, 'm-b': 'm-c', 'm-c': 'm-a' });
});

test.each<[ImportKindName, string]>([
  ['families', 'slug,name\ndry,Dry\nDRY,Dry\n'],
  ['contacts', `${contactHeader}\ndry,consumer,,,,FR,\ndry-2,consumer,,x,,FR,\n`],
  [
    'purchases',
    `${saleHeader}\ndry,buyer,jardin,tools,2026-02-10,yes,no\ndry-2,no,jardin,tools,2026-02-10,yes,no\n`,
  ],
  [
    'consents',
    'contact,advertiser,purpose,channel,act,at\nbuyer,*,*,*,refused,2026-04-01\nno,*,*,*,refused,2026-04-01\n',
  ],
])('a dry run of %s tells what would happen, and writes nothing', async (kind, content) => {
  const role = kind === 'consents' ? 'dpo' : 'admin';
  const before = await counts();
  const { rejectsFile: _, ...told } = await take(kind, content, { dryRun: true, role });
  expect(told).toMatchObject({ read: 2, created: 1, rejected: 1 });
  expect(await counts()).toEqual(before);
  expect(before.seen).toBe(0);
  const { rejectsFile: __, number: ___, ...done } = await take(kind, content, { role });
  expect(done).toEqual(told);
});

test('who may not write records imports none', async () => {
  for (const role of ['marketer', 'auditor', 'dpo'] as const) {
    await expect(take('contacts', contactHeader, { role })).rejects.toMatchObject({ code: 'not_allowed' });
  }
  await expect(take('consents', '', { role: 'marketer' })).rejects.toMatchObject({ code: 'not_allowed' });
});
