import postgres from 'postgres';
import { type Db, openPool, type Pool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { appendConsent, type ConsentEventRow } from '@/db/queries/append-consent';
import { recordConsent } from '@/lib/consent/record';

const CONNECTIONS = 16;
const ROUNDS = 5;

export type AppendFigures = { chained: number; bare: number };

/**
 * Durable appends a second, one event each, by sixteen connections on random contacts of a database of its own: the ledger's own
 * way, and beside it the same statement but for the chain: no hash, canonical text or names. By turns; medians.
 */
export async function measureAppend(server: string, contacts: number, each = 4000): Promise<AppendFigures> {
  const db = await prepareContacts(server, contacts);
  const chained: number[] = [];
  const statement = await statementWithoutChain();
  const unchained: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    chained.push(await rate(each, () => chainedAppend(db, contacts)));
    unchained.push(await rate(each, () => bareAppend(db, statement, contacts)));
  }
  await db.$client.end();
  return { chained: median(chained), bare: median(unchained) };
}

/** Contacts who have said nothing yet: the check's have, without chains. */
async function prepareContacts(server: string, contacts: number): Promise<Pool> {
  const url = new URL(server);
  const admin = postgres(url.href, { max: 1, onnotice: () => {} });
  await admin.unsafe('create database bench_append');
  await admin.end();
  url.pathname = '/bench_append';
  await migrateDatabase(url.href);
  const owner = postgres(url.href, { max: 1, onnotice: () => {} });
  await owner.unsafe(`
    insert into contact (external_id, kind, country, created_at, updated_at)
      select 'c' || n, 'consumer', 'FR', now(), now() from generate_series(1, ${contacts}) n;
    insert into contact_gate (contact_id, last_hash) select id, '' from contact`);
  await owner.end();
  return openPool(url.href, { max: CONNECTIONS });
}

async function rate(total: number, append: () => Promise<unknown>): Promise<number> {
  let left = total;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (left-- > 0) await append();
    }),
  );
  return (total / (performance.now() - began)) * 1000;
}

const somebody = (contacts: number) => 1 + Math.floor(Math.random() * contacts);
const acts = ['given', 'withdrawn'] as const;
const act = () => acts[Math.floor(Math.random() * 2)] ?? 'given';

function someEvent(contacts: number, now: Date): ConsentEventRow {
  return {
    ...{ contactId: somebody(contacts), advertiserId: 1, purposeId: 1, channel: 'email', act: act() },
    ...{ at: now.toISOString(), wordingId: 1, method: 'bench', source: 'system', evidence: null },
  };
}

function chainedAppend(db: Pool, contacts: number): Promise<unknown> {
  const now = new Date();
  return recordConsent({ actor: { kind: 'system' }, now, requestId: 'bench', db }, [
    someEvent(contacts, now),
  ]);
}

/** What of the ledger's statement makes the chain, and what stands in its place without it. */
const CHAIN: [RegExp, string][] = [
  [/join contact c on [\s\S]*?(?=where i\.known_seq)/, ''],
  [/json_build_array\('aval-2'[\s\S]*?\)::text as canonical/, `'' as canonical`],
  [/sha256\(last_hash \|\| [\s\S]*?\) as hash/, `''::bytea as hash`],
  [/w\.sha256 as wording_sha256/, 'null::text as wording_sha256'],
];

/** The ledger's own statement, its chain cut out: no subject, names, canonical text and hash. */
async function statementWithoutChain(): Promise<string> {
  let whole = '';
  const listening = {
    unsafe: async (text: string) => {
      whole = text;
      return [];
    },
  };
  await appendConsent({ _: { session: { client: listening } } } as unknown as Db, [], new Date());
  const cut = CHAIN.reduce((text, [part, instead]) => {
    if (!part.test(text)) throw new Error(`the statement has no ${part} any more`);
    return text.replace(part, instead);
  }, whole);
  return cut.replaceAll(/\$\d+/g, (name) => (name === '$1' ? '$1' : '$2'));
}

function bareAppend(db: Pool, statement: string, contacts: number): Promise<unknown> {
  const now = new Date();
  const rows = JSON.stringify([{ ...someEvent(contacts, now), index: 0 }]);
  return db.$client.unsafe(statement, [rows, now.toISOString()], { prepare: true });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
