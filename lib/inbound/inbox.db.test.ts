import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { checkChains } from '@/db/queries/check-chains';
import { arrival, arrivalAlarm, auditEvent, consentEvent, send } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type LinkedPeople, type LinkedPerson, linkedPeople } from '@/db/testing/linked-people';
import type { Role, Suspicion } from '@/db/vocabulary';
import { standingOf } from '../audience/standing';
import type { Ctx } from '../context';
import { withdrawByLink } from '../preferences/withdraw';
import { raiseAlarms } from './raise-alarms';
import { readInbox } from './read-inbox';
import { undoSuspected } from './undo-suspected';

const SECRET = vi.hoisted(() => {
  const secret = 'only for tests, never for signing anything';
  Object.assign(process.env, {
    ...{ AVAL_SECRET: secret, DATABASE_URL: 'postgres://aval@127.0.0.1:1/none', LOG_LEVEL: 'silent' },
  });
  return secret;
});

let database: TestDatabase;
let db: Pool;
let people: LinkedPeople;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
  people = await linkedPeople(db, SECRET, new Date(Date.now() - 86_400_000));
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const as = (role: Role): Ctx => ({
  actor: { kind: 'staff', id: 3, role },
  now: new Date(),
  requestId: 'r',
  db,
});
const system = (): Ctx => ({ actor: { kind: 'system' }, now: new Date(), requestId: 'r', db });
const press = ({ unsubscribe }: LinkedPerson, suspicion: Suspicion | null) =>
  withdrawByLink({ ...system(), actor: { kind: 'person' } }, unsubscribe, {
    kind: 'page',
    way: 'web',
    suspicion,
  });
const many = (count: number) => Promise.all(Array.from({ length: count }, () => people.add()));
const acts = async ({ contactId }: LinkedPerson) =>
  (
    await db
      .select()
      .from(consentEvent)
      .where(eq(consentEvent.contactId, contactId))
      .orderBy(consentEvent.seq)
  ).map(({ act }) => act);
const standing = async ({ contactId }: LinkedPerson) => {
  const scope = { advertiserId: people.advertiserId, purposeId: people.purposeId, channel: 'email' } as const;
  return (await standingOf(db, contactId, scope, new Date())).standing;
};

describe('suspected withdrawals', () => {
  test('hold, and are undone as a batch by a data protection officer alone', async () => {
    const all = await many(12);
    for (const person of all) await press(person, 'too_quick');
    const own = all[0] as LinkedPerson;
    // Their own no, said beside the program's, in whichever order.
    await press(own, null);
    const earlier = await people.add();
    await press(earlier, null);
    await press(earlier, 'too_quick');
    expect(await acts(own)).toEqual(['objected', 'objected']);
    expect(await acts(earlier)).toEqual(['objected']);
    expect(await standing(all[1] as LinkedPerson)).toBe('objected');

    const inbox = await readInbox(as('dpo'), { filter: 'suspected' });
    expect(inbox.suspected).toMatchObject([{ domain: 'example.org', count: 12 }]);
    const asked = { domain: 'example.org', upTo: new Date().toISOString() };
    for (const role of ['marketer', 'approver', 'admin', 'auditor'] as const) {
      await expect(undoSuspected(as(role), asked)).rejects.toMatchObject({ code: 'not_allowed' });
    }
    expect(await undoSuspected(as('dpo'), { ...asked, domain: 'elsewhere.example' })).toEqual({ undone: 0 });
    expect(await undoSuspected(as('dpo'), asked)).toEqual({ undone: 11 });
    expect(await undoSuspected(as('dpo'), asked)).toEqual({ undone: 0 });
    expect(await acts(all[1] as LinkedPerson)).toEqual(['objected', 'undone']);
    expect(await Promise.all(all.map(standing))).toEqual(['objected', ...Array(11).fill('none')]);
    expect(await standing(earlier)).toBe('objected');
    expect((await checkChains(db, null)).broken).toEqual([]);
    const audits = await db.select().from(auditEvent).where(eq(auditEvent.action, 'inbox.undo'));
    expect(audits.map(({ by, detail }) => [by, (detail as { undone: number }).undone])).toContainEqual([
      'staff:3',
      11,
    ]);
  });

  test('what was undone is stopped again by the next no', async () => {
    const [person] = await many(1);
    if (!person) throw new Error('nobody');
    await press(person, 'odd_body');
    await undoSuspected(as('dpo'), { domain: 'example.org', upTo: new Date().toISOString() });
    await press(person, null);
    expect(await acts(person)).toEqual(['objected', 'undone', 'objected']);
    expect(await standing(person)).toBe('objected');
  });
});

describe('an unusual number from one domain', () => {
  const handedOver = (someone: readonly LinkedPerson[], at: Date) =>
    db.insert(send).values(
      someone.map(({ contactId }) => ({
        ...{
          contactId,
          campaignId: people.campaignId,
          state: 'handed_off' as const,
          decisionId: 1,
          endedAt: at,
        },
      })),
    );

  test('raises one alarm within minutes of its messages, and marks them', async () => {
    const all = await many(8);
    await db.execute(sql`update contact set email = external_id || '@caserne.example'
      where id = any(${`{${all.map(({ contactId }) => contactId).join(',')}}`}::bigint[])`);
    await handedOver(all, new Date(Date.now() - 30_000));
    for (const person of all.slice(0, 4)) await press(person, null);
    expect(await raiseAlarms(system())).toBe(0);
    for (const person of all.slice(4, 6)) await press(person, null);
    expect(await raiseAlarms(system())).toBe(1);
    expect(await raiseAlarms(system())).toBe(0);
    const alarms = await db.select().from(arrivalAlarm);
    expect(alarms.map(({ domain, count }) => [domain, count])).toEqual([['caserne.example', 6]]);
    expect(await db.$count(arrival, eq(arrival.suspicion, 'burst'))).toBe(6);
    expect((await readInbox(as('auditor'), {})).alarms).toHaveLength(1);
  });

  test('few of many, or long after their message, are people', async () => {
    const all = await many(30);
    await db.execute(sql`update contact set email = external_id || '@boite.example'
      where id = any(${`{${all.map(({ contactId }) => contactId).join(',')}}`}::bigint[])`);
    await handedOver(all, new Date(Date.now() - 30_000));
    for (const person of all.slice(0, 5)) await press(person, null);
    expect(await raiseAlarms(system())).toBe(0);
    await db.execute(sql`update send set ended_at = now() - interval '1 hour'`);
    for (const person of all.slice(5)) await press(person, null);
    expect(await raiseAlarms(system())).toBe(0);
  });
});

test('the inbox says what came, what it did and how long it took, to those who may read it', async () => {
  const inbox = await readInbox(as('admin'), {});
  expect(inbox.arrivals).toHaveLength(50);
  expect(inbox.sums).toMatchObject([{ kind: 'page', untied: 0 }]);
  expect(inbox.arrivals[0]?.ms).toBeLessThan(5000);
  const older = await readInbox(as('admin'), { before: inbox.next });
  expect(older.arrivals[0]?.id).toBeLessThan(inbox.arrivals.at(-1)?.id ?? 0);
  await expect(readInbox(as('marketer'), {})).rejects.toMatchObject({ code: 'not_allowed' });
});
