import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { wordingsFor } from '../audience/testing/random-people';
import { recordConsents } from '../consent/record-many';
import { putContact } from '../contacts/put';
import type { Ctx } from '../context';
import { type LedgerReport, verifyLedger } from './verify';

let database: TestDatabase;
let db: Pool;
const as = (role: 'admin' | 'dpo', now = '2026-05-20T10:00:00Z'): Ctx => ({
  actor: { kind: 'key', id: 1, role },
  now: new Date(now),
  requestId: 't',
  db,
});

/** Ada and Bob each said five things; Bob's were recorded a month later. */
beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: 2 });
  await wordingsFor(as('dpo'), as('admin'));
  for (const [contact, month] of [
    ['ada', '04'],
    ['bob', '05'],
  ] as const) {
    await putContact(as('admin'), contact, { kind: 'consumer', country: 'FR' });
    const said = ['given', 'withdrawn', 'given', 'objected', 'given'].map((act, index) => ({
      ...{ contact, advertiser: 'fleurs', purpose: 'offers', channel: 'email', act, wording: 'both' },
      ...{ at: `2026-0${index + 1}-01T10:00:00${index === 4 ? '' : '.123'}Z`, evidence: `page ${index + 1}` },
    }));
    const inTime = month === '04' ? said.slice(0, 4) : said;
    await recordConsents(as('dpo', `2026-${month}-20T10:00:00Z`), inTime);
  }
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

class TakeBack extends Error {}

/** What the verification finds after `changes` by somebody who owns the database and took the trigger off; all taken back. */
async function after(changes: string[], since?: Date): Promise<LedgerReport> {
  let report: LedgerReport | undefined;
  const tampered = db.transaction(async (tx) => {
    await tx.execute(sql`set local role none`);
    await tx.execute(sql`alter table consent_event disable trigger append_only`);
    for (const change of changes) await tx.execute(sql.raw(change));
    report = await verifyLedger({ ...as('dpo'), db: tx }, since ? { since } : {});
    throw new TakeBack();
  });
  await expect(tampered).rejects.toThrow(TakeBack);
  if (!report) throw new Error('nothing was verified');
  return report;
}

const bob = `(select id from contact where external_id = 'bob')`;
const link = (seq: number) => `contact_id = ${bob} and seq = ${seq}`;
const others = 'recorded_at, wording_id, wording_sha256, method, source, evidence_digest';
const all = `contact_id, seq, advertiser_id, purpose_id, channel, act, at, ${others}, canonical, hash`;
const linked = (before: number) =>
  `sha256((select hash from consent_event where ${link(before)}) || sha256(convert_to(canonical, 'UTF8') || evidence_digest))`;

describe('verifyLedger names the first broken link after', () => {
  test.each<[string, string[], number, string]>([
    ['an act changed', [`update consent_event set act = 'given' where ${link(2)}`], 2, 'content'],
    [
      'a moment changed by a microsecond',
      [`update consent_event set at = at + interval '1 us' where ${link(3)}`],
      3,
      'content',
    ],
    [
      'a moment of recording changed',
      [`update consent_event set recorded_at = recorded_at - interval '1 day' where ${link(3)}`],
      3,
      'content',
    ],
    [
      'a text changed to match',
      [
        `update consent_event set act = 'given', canonical = replace(canonical, 'withdrawn', 'given') where ${link(2)}`,
      ],
      2,
      'hash',
    ],
    [
      'text and hash changed to match',
      [
        `update consent_event set act = 'given', canonical = replace(canonical, 'withdrawn', 'given') where ${link(2)}`,
        `update consent_event e set hash = ${linked(1)} where ${link(2)}`,
      ],
      3,
      'hash',
    ],
    ['the wording exchanged', [`update consent_event set wording_id = 0 where ${link(1)}`], 1, 'content'],
    ['one taken out of the middle', [`delete from consent_event where ${link(3)}`], 4, 'number'],
    [
      'one taken out and the rest moved up',
      [
        `delete from consent_event where ${link(3)}`,
        `update consent_event set seq = seq - 1 where contact_id = ${bob} and seq > 3`,
      ],
      3,
      'hash',
    ],
    ['the first taken out', [`delete from consent_event where ${link(1)}`], 2, 'number'],
    ['the tail cut off', [`delete from consent_event where contact_id = ${bob} and seq > 3`], 3, 'head'],
    ['everything cut off', [`delete from consent_event where contact_id = ${bob}`], 1, 'head'],
    [
      'the last two exchanged',
      [
        `update consent_event set seq = 10 - seq where contact_id = ${bob} and seq in (4, 6)`,
        `update consent_event set seq = 9 where ${link(4)}`,
        `update consent_event set seq = 4 where ${link(5)}`,
        `update consent_event set seq = 5 where ${link(9)}`,
      ],
      4,
      'hash',
    ],
    [
      'one put at the end',
      [
        `insert into consent_event (${all}) select contact_id, 6, advertiser_id, purpose_id, channel, act, at, ${others}, canonical, hash
        from consent_event where ${link(5)}`,
      ],
      6,
      'hash',
    ],
    [
      'one put at the end as it should be, but for the head',
      [
        `insert into consent_event (${all}) select contact_id, 6, advertiser_id, purpose_id, channel, act, at, ${others},
          replace(canonical, '", 5, "fleurs"', '", 6, "fleurs"'), ''
        from consent_event where ${link(5)}`,
        `update consent_event set hash = ${linked(5)} where ${link(6)}`,
      ],
      6,
      'head',
    ],
    [
      'evidence exchanged',
      [`update consent_evidence set content = 'page 9' where ${link(2)}`],
      2,
      'evidence',
    ],
    [
      'the digest of evidence removed',
      [`update consent_event set evidence_digest = null where ${link(2)}`],
      2,
      'hash',
    ],
    ['the head removed', [`delete from contact_gate where contact_id = ${bob}`], 5, 'head'],
    [
      'another person’s name on it',
      [`update contact set external_id = 'eve' where id = ${bob}`],
      1,
      'content',
    ],
  ])('%s', async (_, changes, seq, problem) => {
    const { broken } = await after(changes);
    const contact = changes[0]?.includes("'eve'") ? 'eve' : 'bob';
    expect(broken).toEqual([{ contact, seq, problem }]);
  });
});

test.each([
  `text = 'Oui, à tout.'`,
  `text = 'Oui, à tout.', sha256 = encode(sha256(convert_to('Oui, à tout.', 'UTF8')), 'hex')`,
])('whoever was shown a text that was replaced is named: %s', async (change) => {
  const { broken } = await after([
    'alter table wording disable trigger append_only',
    `update wording set ${change} where slug = 'both'`,
  ]);
  expect(broken).toEqual(['ada', 'bob'].map((contact) => ({ contact, seq: 1, problem: 'wording' })));
});

test('evidence that was erased breaks nothing', async () => {
  expect(await after([`delete from consent_evidence`])).toEqual({ chains: 2, events: 9, broken: [] });
});

test('with a day, only the chains that grew since are verified', async () => {
  const change = [`update consent_event set act = 'objected' where seq = 1`];
  expect((await after(change)).broken).toHaveLength(2);
  expect(await after(change, new Date('2026-05-01T00:00:00Z'))).toEqual({
    chains: 1,
    events: 5,
    broken: [{ contact: 'bob', seq: 1, problem: 'content' }],
  });
  expect(await after(change, new Date('2026-06-01T00:00:00Z'))).toEqual({ chains: 0, events: 0, broken: [] });
});
