import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { contact, contactGate, send } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import type { CampaignState } from '@/db/vocabulary';
import { recordConsents } from '../consent/record-many';
import { putContact } from '../contacts/put';
import type { Ctx } from '../context';
import { as, marketer, openShop } from '../dispatch/testing/shop';
import { putFamily } from '../families/put';
import { addPurchases } from '../purchases/add';
import type { SegmentFilter } from '../segments/schemas';
import { approveCampaign } from './approve';
import { checkCampaign } from './check';
import { createCampaign } from './create';
import { freezeCampaign } from './freeze';
import { loadCampaign } from './load';
import { checkedPeople } from './people';
import { requestChanges } from './request-changes';
import { saveStep } from './save-step';
import { scheduleCampaign } from './schedule';
import { viewCampaign } from './view';

const approver = { kind: 'staff', id: 2, role: 'approver' } as const;
const other = { kind: 'staff', id: 4, role: 'marketer' } as const;

let made: TestDatabase;
let db: Pool;
let author: Ctx;

const PEOPLE = 20;

beforeAll(async () => {
  made = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', made.url);
  vi.stubEnv('AVAL_SECRET', 'a secret of at least thirty-two characters');
  vi.stubEnv('APP_URL', 'https://aval.example');
  db = openPool(made.url);
  await openShop(db, PEOPLE);
  author = as(db, marketer);
  const system = as(db, { kind: 'system' });
  await putFamily(system, 'outdoors', { name: 'Outdoors', similarTo: [] });
  await putFamily(system, 'garden', { name: 'Garden tools', parent: 'outdoors', similarTo: [] });
  await putContact(system, 'pro', {
    ...{
      kind: 'professional',
      email: 'pro@example.org',
      country: 'DE',
      locale: 'de-DE',
      profession: 'florist',
    },
    tags: ['vip', 'fair'],
  });
  await putContact(system, 'quiet', {
    kind: 'consumer',
    email: 'quiet@example.org',
    country: 'FR',
    tags: ['vip'],
  });
  await addPurchases(system, [
    sale('s1', 'p0', '2025-03-02'),
    sale('s2', 'p1', '2024-06-01'),
    sale('s3', 'p1', '2025-12-31'),
  ]);
});

afterAll(async () => {
  await db.$client.end();
  await made.drop();
});

const sale = (externalId: string, contact: string, day: string) => ({
  ...{ externalId, contact, advertiser: 'tilleul', family: 'garden', purchasedAt: `${day}T23:30:00Z` },
  ...{ detailsCollectedAtSale: true, objectionOfferedAtSale: true },
});

async function draft(audience: SegmentFilter | null = null): Promise<string> {
  const { id } = await createCampaign(author, {
    ...{
      name: 'Autumn',
      advertiser: 'tilleul',
      channel: 'email',
      purpose: 'offers',
      families: ['garden'],
      audience,
    },
    message: { subject: 'Bonjour', body: 'Voici **nos offres**.' },
  });
  return id;
}

describe('an audience', () => {
  const cases: [string, SegmentFilter | null, number][] = [
    ['nobody chosen: everybody', null, PEOPLE + 2],
    ['nothing asked: everybody', {}, PEOPLE + 2],
    ['kind', { kinds: ['professional'] }, 1],
    ['country', { countries: ['FR'] }, PEOPLE + 1],
    ['language', { languages: ['fr'] }, PEOPLE],
    ['no language said', { languages: ['und', 'de'] }, 2],
    ['profession', { professions: ['florist', 'baker'] }, 1],
    ['tag', { tags: ['vip'] }, 2],
    ['tag and kind', { tags: ['vip'], kinds: ['consumer'] }, 1],
    ['a tag that nobody has', { tags: ['nobody'] }, 0],
    ['a list that nobody is on', { lists: ['vip'] }, 0],
    ['never bought', { neverBought: true }, PEOPLE],
    ['bought below a family', { bought: { families: ['outdoors'] } }, 2],
    ['bought at all', { bought: { families: ['garden'] } }, 2],
    ['bought in a year', { bought: { families: ['garden'], from: '2025-01-01', to: '2025-12-31' } }, 1],
    ['bought by then', { bought: { families: ['garden'], to: '2024-12-31' } }, 1],
    ['bought since, a day being that of Paris', { bought: { families: ['garden'], from: '2026-01-01' } }, 1],
  ];

  it.each(cases)('%s', async (_name, audience, expected) => {
    const check = await checkCampaign(author, await draft(audience));
    expect(check.audience).toBe(expected);
    expect(check.groups.reduce((sum, { count }) => sum + count, 0)).toBe(expected);
    expect(check.eligible).toBeLessThanOrEqual(expected);
  });

  it('narrows those who get it, and lets in nobody whom the law excludes', async () => {
    const id = await draft({ tags: ['vip'] });
    expect((await checkCampaign(author, id)).eligible).toBe(0);
    const narrowed = await draft({ bought: { families: ['garden'] } });
    const { fingerprint, eligible } = await checkCampaign(author, narrowed);
    expect(eligible).toBe(2);
    await approveCampaign(as(db, approver), narrowed, { fingerprint });
    await scheduleCampaign(author, narrowed, { at: new Date().toISOString() });
    await freezeCampaign(as(db, { kind: 'system' }), Number(narrowed));
    expect((await viewCampaign(author, narrowed)).progress.queued).toBe(2);
  });

  it('is refused by name where it asks what cannot be', async () => {
    await expect(draft({ bought: { families: ['nothing'] } })).rejects.toMatchObject({
      code: 'unknown_family',
    });
    const wrong = {
      bought: { families: ['garden'] },
      neverBought: true,
      colour: 'red',
    } as unknown as SegmentFilter;
    await expect(draft(wrong)).rejects.toMatchObject({
      code: 'invalid_input',
      issues: expect.arrayContaining([expect.objectContaining({ path: 'audience.colour' })]),
    });
  });
});

describe('a draft that saves itself', () => {
  const step = (id: string, revision: number, body: string, ctx = author) =>
    saveStep(ctx, id, { step: 'message', revision, values: { message: { subject: 'S', body } } });

  it('tells the second of two who write at once', async () => {
    const id = await draft();
    expect(await step(id, 0, 'one')).toEqual({ revision: 1, changed: true });
    await expect(step(id, 0, 'two', as(db, other))).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await step(id, 0, 'one', as(db, other))).toEqual({ revision: 1, changed: false });
    expect((await loadCampaign(db, id)).body).toBe('one');
  });

  it('says once in its history that it was edited, and loses its approval', async () => {
    const id = await draft();
    await step(id, 0, 'one');
    const { fingerprint } = await checkCampaign(author, id);
    await approveCampaign(as(db, approver), id, { fingerprint });
    await step(id, 1, 'two');
    await step(id, 2, 'three');
    const view = await viewCampaign(author, id);
    expect(view.history.map(({ event }) => event)).toEqual(['created', 'approved', 'edited']);
    expect(view.campaign.state).toBe('draft');
    expect(view.approved).toMatchObject({ changed: ['body'], eligible: PEOPLE });
  });
});

describe('an approval', () => {
  async function approved(input: object = {}): Promise<string> {
    const id = await draft();
    const { fingerprint } = await checkCampaign(author, id);
    await approveCampaign(as(db, approver), id, { fingerprint, ...input });
    return id;
  }
  const begin = async (id: string, later = 0): Promise<CampaignState> => {
    await scheduleCampaign(author, id, { at: author.now.toISOString() });
    await freezeCampaign(as(db, { kind: 'system' }, new Date(author.now.getTime() + later)), Number(id));
    return (await loadCampaign(db, id)).state;
  };

  it('may be refused with a note, which the author sees until the next check', async () => {
    const id = await draft();
    await checkCampaign(author, id);
    await requestChanges(as(db, approver), id, { note: 'Say until when.' });
    expect((await viewCampaign(author, id)).asked?.note).toBe('Say until when.');
    await expect(requestChanges(author, id, { note: 'x' })).rejects.toMatchObject({ code: 'not_allowed' });
    await checkCampaign(as(db, marketer, new Date(Date.now() + 1000)), id);
    expect((await viewCampaign(author, id)).asked).toBeNull();
  });

  it('holds for an audience that has not grown past its share', async () => {
    const [still, grown] = [await approved({ mayGrowPercent: 5 }), await approved({ mayGrowPercent: 4 })];
    await newReader('late');
    expect(await begin(still)).toBe('sending');
    expect(await begin(grown)).toBe('draft');
    expect((await viewCampaign(author, grown)).history.at(-1)?.event).toBe('grown');
  });

  it('asks in place of firing an hour late', async () => {
    expect(await begin(await approved(), 59 * 60_000)).toBe('sending');
    const missed = await approved();
    expect(await begin(missed, 61 * 60_000)).toBe('approved');
    expect((await viewCampaign(author, missed)).history.at(-1)?.event).toBe('missed');
  });

  it('binds to the hour that was planned, as long as it is to come', async () => {
    const id = await draft();
    const day = new Date(author.now.getTime() + 40 * 86_400_000).toISOString().slice(0, 10);
    const plan = { kind: 'moment', day, time: '09:30', zone: 'Indian/Reunion' };
    await saveStep(author, id, { step: 'schedule', revision: 0, values: { plan } });
    const { fingerprint, at } = await checkCampaign(author, id);
    expect(at).toBe(`${day}T05:30:00.000Z`);
    await approveCampaign(as(db, approver), id, { fingerprint });
    const late = scheduleCampaign(author, id, { at: `${day}T06:00:00Z` });
    await expect(late).rejects.toMatchObject({ code: 'not_the_plan' });
    await scheduleCampaign(author, id, {});
    expect((await loadCampaign(db, id)).scheduledAt?.toISOString()).toBe(at);
  });

  it('may be an hour where each person lives', async () => {
    const system = as(db, { kind: 'system' });
    const bought = { audience: { tags: ['local'] } };
    for (const [name, timeZone] of [
      ['here', undefined],
      ['reunion', 'Indian/Reunion'],
    ] as const) {
      await newReader(name);
      const known = { kind: 'consumer', email: `${name}@example.org`, country: 'FR', tags: ['local'] };
      await putContact(system, name, { ...known, ...(timeZone && { timeZone }) });
    }
    const id = await draft(bought.audience);
    const plan = { kind: 'local', day: '2026-01-05', time: '09:00' };
    const day = new Date(author.now.getTime() + 40 * 86_400_000).toISOString().slice(0, 10);
    await saveStep(author, id, { step: 'schedule', revision: 0, values: { plan: { ...plan, day } } });
    const { fingerprint, at } = await checkCampaign(author, id);
    await approveCampaign(as(db, approver), id, { fingerprint });
    await scheduleCampaign(author, id, {});
    await freezeCampaign(as(db, { kind: 'system' }, new Date(at)), Number(id));
    const rows = await db
      .select({ at: send.notBefore })
      .from(send)
      .where(eq(send.campaignId, Number(id)));
    expect(rows.map((row) => row.at?.toISOString()).sort()).toEqual([
      `${day}T05:00:00.000Z`,
      `${day}T08:00:00.000Z`,
    ]);
  });
});

describe('the people behind each line of a check', () => {
  it('are as many as it says, however far on they stand', async () => {
    // Looking goes on from the first ten thousand numbers to forty thousand more, and so on.
    const known = { kind: 'consumer', country: 'FR', createdAt: new Date(), updatedAt: new Date() } as const;
    for (const id of [15_000, 300_000]) {
      await db.insert(contact).values({ ...known, id, externalId: `far-${id}` });
      await db.insert(contactGate).values({ contactId: id, lastHash: Buffer.alloc(0) });
    }
    const id = await draft();
    const { groups } = await checkCampaign(author, id);
    const seen: string[] = [];
    for (const { rule, reason, count } of groups) {
      const { people, next } = await checkedPeople(author, id, { rule, reason });
      expect(people, `${rule} ${reason}`).toHaveLength(count);
      expect(people.every(({ decision }) => decision.rule === rule)).toBe(true);
      expect(next).toBeNull();
      seen.push(...people.map(({ externalId }) => externalId));
    }
    expect(seen).toEqual(expect.arrayContaining(['p0', 'far-15000', 'far-300000']));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

async function newReader(externalId: string): Promise<void> {
  const system = as(db, { kind: 'system' });
  await putContact(system, externalId, {
    kind: 'consumer',
    email: `${externalId}@example.org`,
    country: 'FR',
  });
  await addPurchases(system, [sale(`${externalId}-1`, externalId, '2026-10-01')]);
  await recordConsents(system, [
    {
      ...{ contact: externalId, advertiser: 'tilleul', purpose: 'offers', channel: 'email', act: 'given' },
      ...{ at: '2026-11-01T10:00:00Z', wording: 'newsletter', method: 'web form' },
    },
  ]);
}
