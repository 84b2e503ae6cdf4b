import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { auditEvent, family } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import type { Ctx } from '../context';
import { similarityOf } from './coverage';
import { familyIds } from './find';
import { putFamily } from './put';

let database: TestDatabase;
let db: Pool;
const now = new Date('2026-03-01T10:00:00Z');
const as = (role: 'admin' | 'marketer'): Ctx => ({
  actor: { kind: 'key', id: 1, role },
  now,
  requestId: 'r',
  db,
});

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const put = (slug: string, similarTo: string[] = [], more = {}) =>
  putFamily(as('admin'), slug, { name: slug.toUpperCase(), similarTo, ...more });

/** For each slug, the slugs that it covers. */
async function coverage(...slugs: string[]): Promise<string[][]> {
  const rows = await db.select({ id: family.id, slug: family.slug }).from(family);
  const slugOf = new Map(rows.map(({ id, slug }) => [id, slug]));
  const ids = await familyIds(db, slugs);
  const covered = await similarityOf(
    db,
    slugs.map((slug) => ids.get(slug) ?? 0),
  );
  return covered.map((list) => list.map((id) => slugOf.get(id) ?? ''));
}

test('similarity holds in both directions, is replaced as a set, and is not inferred', async () => {
  await put('garden');
  await put('tools', ['garden', 'tools', 'garden']);
  await put('wood', ['tools'], { parent: 'garden' });
  expect(await coverage('garden', 'tools', 'wood')).toEqual([
    ['garden', 'tools'],
    ['garden', 'tools', 'wood'],
    ['tools', 'wood'],
  ]);
  await put('tools', ['wood']);
  await put('tools', ['wood']);
  expect(await coverage('garden', 'tools')).toEqual([['garden'], ['tools', 'wood']]);
  await put('wood', []);
  expect(await coverage('wood', 'tools')).toEqual([['wood'], ['tools']]);
  expect(await similarityOf(db, [])).toEqual([]);
});

test('an unknown family is named with its field, and nothing is written', async () => {
  await expect(put('beds', ['garden', 'sofas', 'lamps'])).rejects.toMatchObject({
    code: 'unknown_family',
    message: 'sofas, lamps',
    issues: [{ path: 'similarTo.1' }, { path: 'similarTo.2' }],
  });
  await expect(put('beds', [], { parent: 'sofas' })).rejects.toMatchObject({
    code: 'unknown_family',
    issues: [{ path: 'parent' }],
  });
  expect(await familyIds(db, ['beds'])).toEqual(new Map());
});

test('a family is not below itself', async () => {
  await put('a');
  await put('b', [], { parent: 'a' });
  await put('c', [], { parent: 'b' });
  for (const parent of ['a', 'c']) {
    await expect(put('a', [], { parent })).rejects.toMatchObject({ code: 'invalid_input' });
  }
});

test('declarations at the same time wait for each other', async () => {
  for (const slug of ['p', 'q', 'r']) await put(slug);
  await Promise.all([put('p', ['q', 'r']), put('q', ['p', 'r']), put('r', ['p', 'q'])]);
  expect(await coverage('p', 'q', 'r')).toEqual(Array(3).fill(['p', 'q', 'r']));
});

test('only who writes records may, and what was declared stays readable', async () => {
  await expect(putFamily(as('marketer'), 'x', {})).rejects.toMatchObject({ code: 'not_allowed' });
  await put('sheds', ['wood', 'tools']);
  const audits = await db.select().from(auditEvent);
  expect(audits.at(-1)).toMatchObject({
    at: now,
    by: 'key:1',
    action: 'family.put',
    subject: 'sheds',
    detail: { similarTo: ['tools', 'wood'], parent: null },
  });
});
