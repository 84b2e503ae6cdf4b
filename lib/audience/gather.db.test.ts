import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { countProfiles } from '@/db/queries/count-profiles';
import { gatherFacts, streaming } from '@/db/queries/gather-facts';
import { mergeContacts } from '@/db/queries/merge-contacts';
import { type ContactProfile, profilesOf } from '@/db/queries/profiles-of';
import type { Question, Terms } from '@/db/queries/question';
import { advertiser, contact, family, purchase, purpose } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import {
  type ChannelScope,
  profileFieldNames,
  type Relation,
  relations,
  type Standing,
  standings,
} from '@/db/vocabulary';
import { recordConsents } from '../consent/record-many';
import type { Ctx } from '../context';
import { addPurchases } from '../purchases/add';
import { countryOf, unpackProfile } from './profile';
import { inquire } from './prospecting';
import { type Asked, foldPerson, type Person } from './testing/fold';
import { random, randomPeople, wordingsFor } from './testing/random-people';

const PEOPLE = 600;
let database: TestDatabase;
let db: Pool;
let people: Person[];
const now = new Date('2026-05-20T10:00:00Z');
const ctx = (role: 'admin' | 'dpo'): Ctx => ({
  actor: { kind: 'key', id: 1, role },
  now,
  requestId: 'g',
  db,
});

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: 4 });
  await wordingsFor(ctx('dpo'), ctx('admin'));
  people = randomPeople(random(20_261_123), PEOPLE, now);
  const rows = people.map(({ row }) => row);
  await mergeContacts(db, rows, { mode: 'add', now });
  const events = people.flatMap(({ row, events }) =>
    events.map((event) => ({ ...event, contact: row.externalId })),
  );
  for (let at = 0; at < events.length; at += 1000) {
    await recordConsents(ctx('dpo'), events.slice(at, at + 1000));
  }
  const sales = people.flatMap(({ row, sales }) =>
    sales.map((sale) => ({ ...sale, contact: row.externalId })),
  );
  for (let at = 0; at < sales.length; at += 1000)
    await addPurchases(ctx('admin'), sales.slice(at, at + 1000));
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

type Ask = Asked & { professions: string[] };
const asks: Ask[] = [
  {
    advertiser: 'fleurs',
    purpose: 'offers',
    channel: 'email',
    families: ['flowers'],
    professions: ['florist'],
  },
  {
    advertiser: 'fleurs',
    purpose: 'news',
    channel: 'email',
    families: ['flowers', 'tools'],
    professions: [],
  },
  {
    advertiser: 'jardin',
    purpose: 'offers',
    channel: 'post',
    families: ['tools', 'lamps'],
    professions: ['florist'],
  },
  {
    advertiser: 'jardin',
    purpose: 'news',
    channel: 'sms',
    families: ['vases', 'flowers', 'tools'],
    professions: [],
  },
];

async function question(asked: Ask): Promise<Question> {
  const idOf = async (table: typeof advertiser | typeof purpose | typeof family, slug: string) => {
    const [row] = await db.select({ id: table.id }).from(table).where(eq(table.slug, slug));
    return row?.id ?? 0;
  };
  const { question: readied } = await inquire(
    db,
    {
      ...{ channel: asked.channel, nature: 'commercial', professions: asked.professions },
      advertiserId: await idOf(advertiser, asked.advertiser),
      purposeId: await idOf(purpose, asked.purpose),
      families: await Promise.all(asked.families.map((slug) => idOf(family, slug))),
    },
    now,
    now,
  );
  return { ...readied, terms };
}

/** Three countries that count differently in everything; in a fourth there is no law. */
const since = (day: string) => new Date(`${day}T10:00:00Z`);
const looksAt = profileFieldNames;
const terms: Terms[] = [
  {
    ...{ country: 'FR', saleSince: since('2023-05-20'), activeSince: since('2023-05-20') },
    ...{ consentSince: null, forms: ['sale'], looksAt },
  },
  {
    ...{ country: 'GB', saleSince: since('1900-01-01'), activeSince: null },
    ...{ consentSince: since('2024-02-29'), forms: ['sale', 'negotiation'], looksAt },
  },
  {
    ...{ country: 'DE', saleSince: since('2025-11-11'), activeSince: since('2024-01-01') },
    ...{ consentSince: since('2025-01-01'), forms: ['sale', 'free_account'], looksAt },
  },
];
const termsIn = (country: string) => terms.find((one) => one.country === country);

async function everyone(asked: Question): Promise<ContactProfile[]> {
  return db.transaction(async (tx) => {
    await tx.execute(streaming);
    return tx.execute<ContactProfile>(
      sql`select * from (${gatherFacts(asked, 'everyone')}) facts order by id`,
    );
  });
}

/** What the people came to, over all that was asked. */
const met = { standing: new Set<Standing>(), relation: new Set<Relation>() };

describe.each(asks)('$purpose of $advertiser by $channel', (asked) => {
  let readied: Question;
  let rows: ContactProfile[];
  beforeAll(async () => {
    readied = await question(asked);
    rows = await everyone(readied);
  });

  test('what is kept as the state and what the ledgers say are one', async () => {
    const ledger = await everyone({ ...readied, asOf: true });
    const facts = (all: ContactProfile[]) => all.map(({ purchase_id: _, ...row }) => row);
    expect(rows).toHaveLength(PEOPLE);
    expect(facts(ledger)).toEqual(facts(rows));
    expect(ledger.map((row) => row.purchase_id === null)).toEqual(
      rows.map((row) => row.purchase_id === null),
    );
  });

  test('one contact, some, and everybody are answered alike', async () => {
    const ids = rows.map(({ id }) => id);
    expect(await profilesOf(db, readied, ids)).toEqual(rows);
    for (const row of rows.filter((_, index) => index % 8 === 0)) {
      expect(await profilesOf(db, readied, [row.id])).toEqual([row]);
    }
    const after = await db.execute(
      sql`select * from (${gatherFacts(readied, { after: ids[99] ?? 0 })}) facts order by id`,
    );
    expect([...after]).toEqual(rows.slice(100));
    const counted = new Map<number, number>();
    for (const { profile } of rows) counted.set(profile, (counted.get(profile) ?? 0) + 1);
    const counts = await countProfiles(db, readied);
    expect(new Map(counts.map((row) => [row.profile, row.count]))).toEqual(counted);
  });

  test('a reading of the same records in plain words agrees on every fact', async () => {
    const names = await db.select({ id: contact.id, externalId: contact.externalId }).from(contact);
    const nameOf = new Map(names.map(({ id, externalId }) => [id, externalId]));
    const byName = new Map(people.map((person) => [person.row.externalId, person]));
    for (const row of rows) {
      const person = byName.get(nameOf.get(row.id) ?? '');
      if (!person) throw new Error('a contact without a person');
      const facts = unpackProfile(row.profile);
      const own = termsIn(person.row.country);
      expect(countryOf(row.profile, readied)).toBe(own?.country ?? '--');
      if (!own) continue;
      const expected = foldPerson(person, asked, { ...readied, professions: asked.professions, terms: own });
      expect(facts, JSON.stringify(person)).toEqual(expected.facts);
      expect(row.said_at?.toISOString() ?? null, JSON.stringify(person)).toBe(expected.saidAt);
      met.standing.add(facts.standing);
      met.relation.add(facts.relation);
    }
  });

  test('what no country looks at is left at its first value, and changes no other fact', async () => {
    const seen = ['standing', 'relation'] as const;
    const some = await everyone({ ...readied, terms: terms.map((one) => ({ ...one, looksAt: seen })) });
    for (const [index, { profile }] of some.entries()) {
      const whole = unpackProfile(rows[index]?.profile ?? 0);
      const { standing, relation, ...others } = unpackProfile(profile);
      expect({ standing, relation }).toEqual({ standing: whole.standing, relation: whole.relation });
      expect(others).toEqual(first);
    }
  });
  const { standing: _, relation: __, ...first } = unpackProfile(0);

  test('the evidence named is an event and a sale that carry it', async () => {
    const people = await db.select({ id: contact.id, country: contact.country }).from(contact);
    const countryBy = new Map(people.map(({ id, country }) => [id, country]));
    const sales = await db.select().from(purchase);
    const saleOf = new Map(sales.map((sale) => [sale.id, sale]));
    const events = await db.execute<{ contact_id: number; seq: number; act: string; channel: ChannelScope }>(
      sql`select contact_id, seq, act, channel from consent_event`,
    );
    const eventOf = new Map(events.map((event) => [`${event.contact_id} ${event.seq}`, event]));
    for (const source of [rows, await everyone({ ...readied, asOf: true })]) {
      for (const row of source) {
        if (row.consent_seq !== null) {
          const event = eventOf.get(`${row.id} ${row.consent_seq}`);
          expect(event?.act).toBe('given');
          expect(['*', asked.channel]).toContain(event?.channel);
        }
        if (row.purchase_id === null) continue;
        const sale = saleOf.get(row.purchase_id);
        expect(sale).toMatchObject({ contactId: row.id, advertiserId: readied.advertiserId });
        expect(sale?.detailsCollectedAtSale && sale.objectionOfferedAtSale).toBe(true);
        expect(readied.coverage.flat()).toContain(sale?.familyId);
        const until = Math.max(sale?.purchasedAt.getTime() ?? 0, sale?.ongoingUntil?.getTime() ?? 0);
        const own = termsIn(countryBy.get(row.id) ?? '');
        if (!own) continue;
        expect(until).toBeGreaterThanOrEqual(own.saleSince.getTime());
        expect(own.forms).toContain(sale?.form);
      }
    }
  });
});

test('the people brought about every relation and every standing', () => {
  expect([...met.relation].sort()).toEqual([...relations].sort());
  expect([...met.standing].sort()).toEqual([...standings].sort());
});
