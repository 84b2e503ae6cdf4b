import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import jsonld from 'jsonld';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { contact } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { wordingsFor } from '../audience/testing/random-people';
import { recordConsents } from '../consent/record-many';
import { putContact } from '../contacts/put';
import type { Ctx } from '../context';
import { deliverCheckpoint } from '../dispatch/deliver-checkpoint';
import { exportBundle } from './bundle';
import { publishedCheckpoints } from './published';
import { receiptByLink, receiptLink, receiptOfEvent } from './receipt';
import { receiptJson } from './receipt-json';
import { sealLedger } from './seal';
import { dpvTerms } from './testing/dpv-terms';
import { MANIPULATIONS, type Manipulation } from './testing/manipulations';
import { type LedgerReport, verifyLedger } from './verify';

const folder = vi.hoisted(() => {
  const data = `${process.env['TMPDIR'] ?? '/tmp'}/aval-seals-${process.pid}`;
  process.env['AVAL_DATA_DIR'] = data;
  process.env['AVAL_SECRET'] ??= 'only for tests, never for signing anything';
  process.env['DATABASE_URL'] ??= 'postgres://aval@127.0.0.1:1/none';
  process.env['LOG_LEVEL'] = 'silent';
  return data;
});

let database: TestDatabase;
let db: Pool;
let files: string;
const as = (role: 'admin' | 'dpo', day = 20): Ctx => ({
  actor: { kind: 'key', id: 1, role },
  now: new Date(Date.UTC(2026, 4, day, 10)),
  requestId: 't',
  db,
});
const system = (day: number): Ctx => ({ ...as('dpo', day), actor: { kind: 'system' } });

const PEOPLE = 30;
const acts = ['given', 'withdrawn', 'given', 'objected', 'informed'] as const;

async function say(day: number): Promise<void> {
  const said = Array.from({ length: PEOPLE }, (_, who) => ({
    ...{ contact: `p-${who}`, advertiser: 'fleurs', purpose: 'offers', channel: 'email', wording: 'both' },
    ...{ act: acts[(day + who) % acts.length], at: `2026-05-${day}T09:00:00Z`, method: 'paper' },
    evidence: `page ${who}`,
  }));
  await recordConsents(as('dpo', day), said);
}

/** Thirty people say something each day for four days; the ledger is sealed after the second and after the third. */
beforeAll(async () => {
  files = mkdtempSync(path.join(tmpdir(), 'aval-proof-'));
  database = await createTestDatabase();
  db = openPool(database.url, { max: 4 });
  await wordingsFor(as('dpo'), as('admin'));
  for (let who = 0; who < PEOPLE; who++) {
    await putContact(as('admin'), `p-${who}`, {
      kind: 'consumer',
      country: 'FR',
      email: `p${who}@example.org`,
    });
  }
  for (const day of [11, 12]) await say(day);
  await sealLedger(system(12));
  await say(13);
  await sealLedger(system(13));
  await say(14);
  for (const number of [1, 2]) await deliverCheckpoint(system(14), number);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
  for (const each of [files, folder]) rmSync(each, { recursive: true, force: true });
});

class TakeBack extends Error {}

/** What is found after somebody who owns the database, and took every trigger off, did this; all taken back. */
async function after({ does }: Manipulation): Promise<LedgerReport> {
  let report: LedgerReport | undefined;
  const tampered = db.transaction(async (tx) => {
    await tx.execute(sql`set local role none`);
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const statement of does) await tx.execute(sql.raw(statement));
    report = await verifyLedger({ ...as('dpo'), db: tx });
    throw new TakeBack();
  });
  await expect(tampered).rejects.toThrow(TakeBack);
  if (!report) throw new Error('nothing was verified');
  return report;
}

describe('as the database’s superuser', () => {
  test('there is no false alarm', async () => {
    const whole = { chains: PEOPLE, events: PEOPLE * 4, broken: [] };
    expect(await verifyLedger(as('dpo'))).toEqual(whole);
    expect(readdirSync(path.join(folder, 'checkpoints'))).toHaveLength(1);
    expect(await verifyLedger(as('dpo'), { since: new Date('2026-05-13T00:00:00Z') })).toMatchObject({
      broken: [],
    });
  });

  test.each(MANIPULATIONS)('found: $name', async (manipulation) => {
    const { broken } = await after(manipulation);
    expect(broken).toContainEqual(manipulation.found);
  });
});

/** Runs the stand-alone verifier, which knows nothing of Aval; answers its exit and what it said. */
function verifyAlone(content: unknown, ...more: string[]): { exit: number; said: string } {
  const file = path.join(files, `${Math.random().toString(36).slice(2)}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  try {
    const said = execFileSync(process.execPath, ['bin/verify-proof.mjs', file, ...more], {
      encoding: 'utf8',
    });
    return { exit: 0, said };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { exit: status, said: stdout };
  }
}

async function link(who: number, seq: number): Promise<string> {
  const [row] = await db
    .select({ id: contact.id })
    .from(contact)
    .where(sql`external_id = ${`p-${who}`}`);
  return (
    receiptLink({ contactId: row?.id ?? 0, seq }, new Date('2026-05-20T10:00:00Z'))
      .split('/')
      .at(-1) ?? ''
  );
}

const person: () => Ctx = () => ({ ...as('dpo'), actor: { kind: 'person' } });
const receiptFor = async (who: number, seq: number) =>
  receiptJson(await receiptByLink(person(), await link(who, seq)), 'https://aval.example');

describe('the stand-alone verifier', () => {
  test('verifies a receipt, and none of which one byte was changed', async () => {
    for (const who of [0, PEOPLE - 1]) {
      for (const seq of [1, 3]) {
        const receipt = await receiptFor(who, seq);
        expect(verifyAlone(receipt)).toMatchObject({
          exit: 0,
          said: expect.stringContaining('Everything holds'),
        });
      }
    }
    const whole = JSON.stringify(await receiptFor(3, 2));
    const proof = JSON.parse(whole)['dpv:hasRecordOfActivity'][0]['aval:proof'];
    const flip = (text: string) => text.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const changed: [string, string, string][] = [
      [
        'the event',
        JSON.stringify(proof.event).slice(1, -1),
        JSON.stringify(proof.event.replace('offers', 'offerz')).slice(1, -1),
      ],
      ['the evidence', proof.evidenceDigest, flip(proof.evidenceDigest)],
      ['what came before', proof.previous, flip(proof.previous)],
      ['the path', proof.path[2], flip(proof.path[2])],
      ['the checkpoint', 'chains 30', 'chains 31'],
      ['the text', '"dct:description":"Oui."', '"dct:description":"Oui!"'],
      ['the moment', '"dpv:isIndicatedAtTime":"2026-05-12', '"dpv:isIndicatedAtTime":"2026-05-11'],
      ['the act', '"aval:act":"', '"aval:act":"un'],
    ];
    for (const [what, from, to] of changed) {
      expect(whole, what).toContain(from);
      expect(verifyAlone(whole.replace(from, to)).exit, what).toBe(1);
    }
  });

  test('of any byte of the proof that is changed, none passes', async () => {
    const { 'dpv:hasRecordOfActivity': records } = (await receiptFor(5, 2)) as never as Record<
      string,
      [Record<string, unknown>]
    >;
    const proof = JSON.stringify(records?.[0]?.['aval:proof']);
    let tried = 0;
    for (let place = 0; place < proof.length; place += 97) {
      const character = proof.charAt(place);
      if (!/[0-9a-f]/.test(character)) continue;
      const swapped = character === '0' ? '1' : '0';
      const changed = proof.slice(0, place) + swapped + proof.slice(place + 1);
      expect(verifyAlone(changed).exit, `byte ${place}`).toBe(1);
      tried++;
    }
    expect(tried).toBeGreaterThan(5);
  });

  test('takes only the checkpoint that came from elsewhere, where there is one', async () => {
    const receipt = await receiptFor(0, 1);
    const { checkpoints, publicKey } = await publishedCheckpoints(db);
    const own = (number: number) => {
      const file = path.join(files, `own-${number}.json`);
      writeFileSync(
        file,
        JSON.stringify({ ...checkpoints.find((each) => each.number === number), publicKey }),
      );
      return file;
    };
    expect(verifyAlone(receipt, '--checkpoint', own(1)).exit).toBe(0);
    expect(verifyAlone(receipt, '--checkpoint', own(2)).exit).toBe(1);
    expect(verifyAlone(receipt, '--public-key', Buffer.alloc(32, 7).toString('base64')).exit).toBe(1);
  });

  test('verifies an exported bundle, chain, evidence, texts and all, and no other', async () => {
    const bundle = await exportBundle(as('dpo'), 'p-4');
    expect(bundle.events).toHaveLength(4);
    expect(verifyAlone(bundle)).toMatchObject({ exit: 0 });
    const broken = [
      { ...bundle, events: bundle.events.slice(1) },
      { ...bundle, events: [...bundle.events].reverse() },
      { ...bundle, wordings: { 'both@1': { text: 'Oui, à tout.', sha256: '' } } },
      {
        ...bundle,
        events: bundle.events.map((event) => ({ ...event, evidence: { salt: '', content: 'page 9' } })),
      },
      { ...bundle, proof: (await exportBundle(as('dpo'), 'p-5')).proof },
      { ...bundle, proof: null },
    ];
    for (const each of broken) expect(verifyAlone(each).exit).toBe(1);
  });
});

describe('a receipt', () => {
  test('is JSON-LD that expands, in terms that DPV has', async () => {
    for (const who of [0, 1, 2, 3, 4]) {
      const receipt = await receiptFor(who, 2);
      const expanded = await jsonld.expand(receipt as never, {
        documentLoader: () => Promise.reject(new Error('no network')),
      });
      expect(expanded).toHaveLength(1);
      const iris = [...JSON.stringify(expanded).matchAll(/"(https:\/\/w3id\.org\/dpv[^"]*)"/g)].map(
        ([, iri]) => iri ?? '',
      );
      expect(iris.length).toBeGreaterThan(20);
      expect(iris.filter((iri) => !dpvTerms.has(iri))).toEqual([]);
      const quads = await jsonld.toRDF(receipt as never, { format: 'application/n-quads' });
      expect(String(quads).split('\n').length).toBeGreaterThan(30);
    }
  });

  test('holds no link with power, no evidence and nobody’s name', async () => {
    const text = JSON.stringify(await receiptFor(6, 1));
    expect(text).not.toMatch(/preferences\/|\/u\/|p6@example|page 6|p-6/);
  });

  test('is no one’s to guess, and the staff’s to read', async () => {
    const token = await link(2, 1);
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    await expect(receiptByLink(person(), forged)).rejects.toMatchObject({ code: 'not_found' });
    const { id } = await receiptByLink(person(), token);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const [row] = await db.select({ id: contact.id }).from(contact).where(sql`external_id = 'p-2'`);
    expect((await receiptOfEvent(as('dpo'), `${row?.id}-1`)).id).toBe(id);
    await expect(receiptOfEvent(person(), `${row?.id}-1`)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  test('says that it is not sealed yet as long as it is not', async () => {
    expect((await receiptByLink(person(), await link(0, 4))).proof).toBeNull();
    expect(verifyAlone(await receiptFor(0, 4)).exit).toBe(1);
  });
});

afterEach(() => vi.restoreAllMocks());
