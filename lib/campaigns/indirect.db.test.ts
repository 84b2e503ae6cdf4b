import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { send } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { as, marketer, openShop } from '../dispatch/testing/shop';
import { approveCampaign } from './approve';
import { checkCampaign } from './check';
import { createCampaign } from './create';
import { freezeCampaign } from './freeze';
import { getCampaign } from './get';
import { listCampaigns } from './list';
import { saveStep } from './save-step';
import { scheduleCampaign } from './schedule';

const approver = { kind: 'staff', id: 2, role: 'approver' } as const;
const now = new Date('2026-11-24T10:30:00Z');

let database: TestDatabase;
let db: Pool;
const author = (at = now) => as(db, marketer, at);

beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, APP_URL: 'https://choix.example' });
  db = openPool(database.url);
  await openShop(db, 3);
});

afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const poster = {
  ...{ name: 'Posters', advertiser: 'tilleul', channel: 'post', purpose: 'offers', families: ['garden'] },
  ...{ direct: false, medium: 'poster', place: 'Nantes, gare SNCF', message: { body: '' } },
};

test('a list of recipients is refused, however it comes', async () => {
  const refused = { code: 'indirect_has_no_recipients', issues: [{ path: 'audience' }] };
  await expect(
    createCampaign(author(), { ...poster, audience: { kinds: ['consumer'] } }),
  ).rejects.toMatchObject(refused);
  const { id } = await createCampaign(author(), poster);
  await expect(
    saveStep(author(), id, { step: 'audience', revision: 0, values: { audience: {} } }),
  ).rejects.toMatchObject(refused);
  const direct = await createCampaign(author(), {
    ...{ ...poster, direct: true, medium: null, place: null, audience: { kinds: ['consumer'] } },
  });
  const { message: _, ...about } = poster;
  await expect(
    saveStep(author(), direct.id, { step: 'purpose', revision: 0, values: about }),
  ).rejects.toMatchObject(refused);
  // And if a program of somebody's goes round the verbs, the table refuses.
  await expect(
    db.execute(sql`update campaign set audience = '{}'::jsonb where id = ${Number(id)}`),
  ).rejects.toThrow();
});

test('a medium is for what is shown to everybody, an hour where each lives for people', async () => {
  await expect(createCampaign(author(), { ...poster, direct: true })).rejects.toMatchObject({
    ...{ code: 'invalid_input', issues: [{ path: 'medium' }] },
  });
  const { id } = await createCampaign(author(), poster);
  const plan = { kind: 'local', day: '2026-12-01', time: '09:00' };
  await expect(
    saveStep(author(), id, { step: 'schedule', revision: 0, values: { plan } }),
  ).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'plan' }] });
});

test('it is approved by another person, scheduled for a period, and shown: a record without anybody in it', async () => {
  const { id } = await createCampaign(author(), poster);
  const plan = { kind: 'period', day: '2026-12-01', until: '2026-12-14' };
  await saveStep(author(), id, { step: 'schedule', revision: 0, values: { plan } });
  const check = await checkCampaign(author(), id);
  expect(check).toMatchObject({ audience: 0, eligible: 0, groups: [], message: { findings: [] } });
  expect(check.at).toBe('2026-11-30T23:00:00.000Z');
  await expect(approveCampaign(author(), id, check)).rejects.toMatchObject({ code: 'not_allowed' });
  await approveCampaign(as(db, approver, now), id, { fingerprint: check.fingerprint });
  await scheduleCampaign(author(), id, {});
  const begins = new Date('2026-12-01T05:00:00Z');
  await freezeCampaign(as(db, { kind: 'system' }, new Date('2026-11-30T12:00:00Z')), Number(id));
  expect(await getCampaign(author(), id)).toMatchObject({ status: 'scheduled' });
  // Some hours late is no harm: nothing is sent by it.
  await freezeCampaign(as(db, { kind: 'system' }, begins), Number(id));
  expect(await getCampaign(author(), id)).toEqual({
    status: 'sent',
    progress: { queued: 0, handedOff: 0, skipped: 0, failed: 0, uncertain: 0 },
  });
  expect(
    await db
      .select()
      .from(send)
      .where(eq(send.campaignId, Number(id))),
  ).toEqual([]);
  const listed = (await listCampaigns(author(begins))).find((row) => row.id === Number(id));
  expect(listed).toMatchObject({ direct: false, medium: 'poster', place: 'Nantes, gare SNCF', plan });
});
