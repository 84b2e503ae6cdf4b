import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { checkChains } from '@/db/queries/check-chains';
import { send } from '@/db/schema';
import { databaseUrl, runAsOwner } from '@/db/testing/cluster';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { armHere } from '../arming/arm';
import { readArming } from '../arming/state';
import { getCampaign } from '../campaigns/get';
import { putContact } from '../contacts/put';
import { as, goOut, marketer, openShop } from '../dispatch/testing/shop';
import { addJob } from '../queue/add';
import { restoreBackup } from './restore';
import { saveBackup } from './save';
import { digestTables } from './testing/digests';

let database: TestDatabase;
let db: Pool;
let folder: string;
const empty = `restored_${process.pid}`;
const target = () => databaseUrl(inject('clusterUrl'), empty);

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  process.env['DATABASE_URL'] = database.url;
  process.env['AVAL_SECRET'] = 'a secret for tests, of more than thirty-two characters';
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'aval-backup-')), 'one');
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
  await runAsOwner(inject('clusterUrl'), `drop database if exists "${empty}" with (force)`);
  await rm(path.dirname(folder), { recursive: true });
});

test('a backup is whole, is refused where it is not, and fills an empty database that sends nothing', async () => {
  // Tables of more than a stream's buffer.
  await openShop(db, 400);
  const id = await goOut(db);
  const odd = { kind: 'consumer', country: 'FR', firstName: 'Zoé "\\N"; drop', email: 'odd@example.org' };
  await putContact(as(db, { kind: 'system' }), 'odd', odd);
  await addJob(db, 'freeze-campaign', { campaignId: id }, { key: 'k', runAt: new Date('2030-01-01') });
  const before = await digestTables(database.url);
  const manifest = await saveBackup(database.url, folder, new Date());
  expect(manifest.tables.find(({ name }) => name === 'public.contact')?.rows).toBe(401);
  await expect(saveBackup(database.url, folder, new Date())).rejects.toThrow('not empty');
  await expect(restoreBackup(database.url, folder)).rejects.toThrow('in use');

  await runAsOwner(inject('clusterUrl'), `create database "${empty}"`);
  const file = path.join(folder, 'public.contact.gz');
  const whole = await readFile(file);
  await writeFile(file, whole.subarray(0, whole.length - 9));
  await expect(restoreBackup(target(), folder)).rejects.toThrow('not as it was written');
  await writeFile(file, whole);
  await restoreBackup(target(), folder);
  expect(await digestTables(target())).toEqual(before);

  const restored = openPool(target());
  try {
    expect(await readArming(as(restored, { kind: 'system' }))).toMatchObject({ armed: false });
    expect((await checkChains(restored, null)).broken).toEqual([]);
    // New rows go on from where the numbers stood.
    await putContact(as(restored, { kind: 'system' }), 'after', { kind: 'consumer', country: 'FR' });
    await armHere(as(restored, { kind: 'staff', id: 1, role: 'admin' }), { reason: 'restored' });
    const { progress } = await getCampaign(as(restored, marketer), String(id));
    expect(progress).toEqual({ queued: 0, handedOff: 0, skipped: 0, failed: 0, uncertain: 400 });
    expect(await restored.$count(send, eq(send.state, 'uncertain'))).toBe(400);
    const [role] = await restored.execute<{ denied: boolean }>(
      sql`select not has_table_privilege('aval_app', 'consent_event', 'update') as denied`,
    );
    expect(role?.denied).toBe(true);
  } finally {
    await restored.$client.end();
  }
}, 60_000);
