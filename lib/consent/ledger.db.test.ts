import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { consentEvent, consentEvidence, consentState, contact, contactGate, wording } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { acts, channelScopes } from '@/db/vocabulary';
import { random, wordingsFor } from '../audience/testing/random-people';
import { putContact } from '../contacts/put';
import type { Ctx } from '../context';
import { verifyLedger } from '../proof/verify';
import { recordConsents } from './record-many';

const WRITERS = 20;
const EVENTS = 25;
const PEOPLE = 10;
let database: TestDatabase;
let db: Pool;
const now = new Date('2026-05-20T10:00:00Z');
const as = (role: 'admin' | 'dpo' | 'auditor' | 'marketer'): Ctx => ({
  actor: { kind: 'key', id: 1, role },
  now,
  requestId: 'l',
  db,
});

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: WRITERS });
  await wordingsFor(as('dpo'), as('admin'));
  for (let index = 0; index < PEOPLE; index++) {
    await putContact(as('admin'), `p-${index}`, { kind: 'consumer', country: 'FR' });
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, index) => write(index)));
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

/** Twenty-five events in calls of one to seven, often several about one person in a call. */
async function write(writer: number): Promise<void> {
  const r = random(writer + 1);
  const events = Array.from({ length: EVENTS }, (_, index) => ({
    contact: `p-${r.below(PEOPLE)}`,
    advertiser: r.of(['*', 'fleurs', 'jardin']),
    purpose: r.of(['*', 'offers', 'news']),
    channel: r.of(channelScopes),
    act: r.of(acts),
    // Its own millisecond, so that no two events are the same and nothing is in order.
    at: new Date(now.getTime() - 1 - r.below(50) * 86_400_000 - (writer * EVENTS + index)).toISOString(),
    method: `writer ${writer}`,
    ...(r.chance(0.5) && { wording: r.of(['both', 'one@1', 'sms']) }),
    ...(r.chance(0.3) && { evidence: `Formulaire n° ${index}, reçu le 3 « mai »` }),
  }));
  while (events.length > 0) await recordConsents(as('dpo'), events.splice(0, 1 + r.below(7)));
}

type Kept = typeof consentEvent.$inferSelect;

async function chains(): Promise<Map<number, Kept[]>> {
  const events = await db.select().from(consentEvent).orderBy(consentEvent.contactId, consentEvent.seq);
  const byContact = new Map<number, Kept[]>();
  for (const event of events)
    byContact.set(event.contactId, [...(byContact.get(event.contactId) ?? []), event]);
  return byContact;
}

describe('after 500 events by 20 writers at once', () => {
  test('every chain verifies, without a gap or a fork', async () => {
    expect(await verifyLedger(as('auditor'))).toEqual({
      chains: PEOPLE,
      events: WRITERS * EVENTS,
      broken: [],
    });
    const gates = new Map((await db.select().from(contactGate)).map((gate) => [gate.contactId, gate]));
    for (const [contactId, events] of await chains()) {
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(new Set(events.map(({ hash }) => hash.toString('hex'))).size).toBe(events.length);
      expect(gates.get(contactId)).toMatchObject({ lastSeq: events.length, lastHash: events.at(-1)?.hash });
    }
  });

  test('the state kept beside the ledger is its fold', async () => {
    const latest = new Map<string, Kept>();
    for (const event of [...(await chains()).values()].flat()) {
      const { contactId, advertiserId, purposeId, channel, act, wordingId } = event;
      const key = [contactId, advertiserId, purposeId, channel, act, wordingId].join();
      const known = latest.get(key);
      if (
        !known ||
        event.at > known.at ||
        (event.at.getTime() === known.at.getTime() && event.seq > known.seq)
      ) {
        latest.set(key, event);
      }
    }
    const state = await db.select().from(consentState);
    const kept = state.map(({ contactId, advertiserId, purposeId, channel, act, wordingId, at, seq }) => [
      [contactId, advertiserId, purposeId, channel, act, wordingId].join(),
      { at, seq },
    ]);
    expect(Object.fromEntries(kept)).toEqual(
      Object.fromEntries([...latest].map(([key, { at, seq }]) => [key, { at, seq }])),
    );
    expect(state.length).toBeLessThan(WRITERS * EVENTS);
  });

  test('a stranger recomputes every hash from the canonical texts alone', async () => {
    const sha256 = (...parts: (Buffer | string)[]) =>
      parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
    const evidence = new Map(
      (await db.select().from(consentEvidence)).map((row) => [
        `${row.contactId} ${row.seq}`,
        `${row.salt}${row.content}`,
      ]),
    );
    const people = new Map(
      (await db.select().from(contact)).map(({ id, externalId, salt }) => [
        id,
        sha256(`${salt}${externalId}`).toString('hex'),
      ]),
    );
    const texts = new Map(
      (await db.select().from(wording)).map((row) => [`${row.slug}@${row.version}`, row]),
    );
    let proofs = 0;
    for (const [contactId, events] of await chains()) {
      let previous: Buffer = Buffer.alloc(0);
      for (const event of events) {
        const proof = evidence.get(`${contactId} ${event.seq}`);
        if (proof !== undefined) proofs++;
        expect(event.evidenceDigest).toEqual(proof === undefined ? null : sha256(proof));
        previous = sha256(previous, sha256(event.canonical, event.evidenceDigest ?? ''));
        expect(event.hash).toEqual(previous);
        const [version, who, seq, , , channel, act, at, shown, shownHash, method, source] = JSON.parse(
          event.canonical,
        );
        expect(shownHash).toBe(shown && sha256(texts.get(shown)?.text ?? '').toString('hex'));
        expect([version, who, seq, channel, act]).toEqual([
          'aval-2',
          people.get(contactId),
          event.seq,
          event.channel,
          event.act,
        ]);
        expect([at, method, source]).toEqual([
          event.at.toISOString().replace('Z', '000Z'),
          event.method,
          'key:1',
        ]);
      }
    }
    expect(proofs).toBeGreaterThan(50);
  });
});

describe('what was said stays', () => {
  const changes = [
    `update consent_event set act = 'given'`,
    'delete from consent_event',
    'truncate consent_event',
    `insert into consent_event select * from consent_event on conflict (contact_id, seq) do update set act = 'given'`,
  ];

  test.each(changes)('the application may not: %s', async (change) => {
    await expect(db.$client.unsafe(change)).rejects.toMatchObject({
      code: '42501',
      message: /permission denied/,
    });
  });

  test.each(changes)('a trigger refuses it to the owner as well: %s', async (change) => {
    const owner = postgres(database.url, { max: 1 });
    const refused = owner.unsafe(change).finally(() => owner.end());
    await expect(refused).rejects.toMatchObject({ code: '42501', message: 'consent_event is append-only' });
  });

  test('and all of it is still there', async () => {
    expect(await verifyLedger(as('dpo'))).toMatchObject({ events: WRITERS * EVENTS, broken: [] });
  });
});

describe('recording', () => {
  const event = {
    ...{
      contact: 'p-0',
      advertiser: 'fleurs',
      purpose: 'offers',
      channel: 'email',
      act: 'given',
      wording: 'both',
    },
    at: '2026-05-20T11:59:00+02:00',
  };
  const count = async () => (await db.select().from(consentEvent)).length;

  test('the same event is recorded once, in one call or in two, and told by the same id', async () => {
    const before = await count();
    const { recorded } = await recordConsents(as('dpo'), [event, event]);
    expect(recorded[0]).toBe(recorded[1]);
    expect(await recordConsents(as('dpo'), [{ ...event, at: '2026-05-20T09:59:00Z' }])).toEqual({
      recorded: [recorded[0]],
    });
    expect(await count()).toBe(before + 1);
    const others = [
      { ...event, act: 'refused' },
      { ...event, at: '2026-05-20T09:59:01Z' },
      { ...event, channel: '*' },
    ];
    const { recorded: more } = await recordConsents(as('dpo'), others);
    expect(new Set([...more, ...recorded]).size).toBe(4);
  });

  test('the same event from twenty at once is recorded once', async () => {
    const before = await count();
    const again = { ...event, contact: 'p-1' };
    const answers = await Promise.all(
      Array.from({ length: WRITERS }, () => recordConsents(as('dpo'), [again])),
    );
    expect(new Set(answers.flatMap(({ recorded }) => recorded)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  test('what is yet to come is refused, but not what clocks differ by', async () => {
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();
    const before = await count();
    const late = recordConsents(as('dpo'), [event, { ...event, at: at(301) }]);
    await expect(late).rejects.toMatchObject({ code: 'in_the_future', issues: [{ path: '1.at' }] });
    expect(await count()).toBe(before);
    await recordConsents(as('dpo'), [{ ...event, at: at(299) }]);
    expect(await count()).toBe(before + 1);
  });

  test('one unknown name and nothing is recorded, each named', async () => {
    const before = await count();
    const wrong = [
      event,
      { ...event, contact: 'nobody', at: '2026-01-01T00:00:00Z' },
      { ...event, wording: 'both@9' },
    ];
    await expect(recordConsents(as('dpo'), wrong)).rejects.toMatchObject({
      code: 'unknown_contact',
      issues: [{ path: '1.contact' }, { path: '2.wording' }],
    });
    await expect(recordConsents(as('marketer'), [event])).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await count()).toBe(before);
    expect(
      (await db.execute(sql`select 1 from consent_event where contact_id not in (select id from contact)`))
        .length,
    ).toBe(0);
  });
});
