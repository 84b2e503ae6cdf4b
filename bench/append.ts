import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { openPool, type Pool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { lockContacts } from '@/db/queries/append-consent';
import { recordConsent } from '@/lib/consent/record';

const CONNECTIONS = 16;
const ROUNDS = 5;

export type AppendFigures = { chained: number; bare: number };

/**
 * Durable appends a second, one event each, by sixteen connections on random contacts of a database of its own: the ledger's own
 * way, and beside it the same lock, event and state without chain, hash, canonical text and names. By turns; medians.
 */
export async function measureAppend(server: string, contacts: number, each = 2000): Promise<AppendFigures> {
  const db = await prepare(server, contacts);
  const chained: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    chained.push(await rate(each, () => chainedAppend(db, contacts)));
    bare.push(await rate(each, () => bareAppend(db, contacts)));
  }
  await db.$client.end();
  return { chained: median(chained), bare: median(bare) };
}

/** Contacts who have said nothing yet: the check's have, without chains. */
async function prepare(server: string, contacts: number): Promise<Pool> {
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

function chainedAppend(db: Pool, contacts: number): Promise<unknown> {
  const now = new Date();
  return recordConsent({ actor: { kind: 'system' }, now, requestId: 'bench', db }, [
    {
      ...{ contactId: somebody(contacts), advertiserId: 1, purposeId: 1, channel: 'email', act: act() },
      ...{ at: now.toISOString(), wordingId: 1, method: 'bench', source: 'system', evidence: null },
    },
  ]);
}

function bareAppend(db: Pool, contacts: number): Promise<unknown> {
  const id = somebody(contacts);
  return db.transaction(async (tx) => {
    await lockContacts(tx, [id]);
    await tx.execute(sql`
      with event as (
        insert into consent_event (contact_id, seq, advertiser_id, purpose_id, channel, act, at, recorded_at, wording_id,
          method, source, canonical, hash)
        select contact_id, last_seq + 1, 1, 1, 'email', ${act()}::act, now(), now(), 1, 'bench', 'system', '', ''
        from contact_gate where contact_id = ${id}
        returning *
      ), state as (
        insert into consent_state (contact_id, advertiser_id, purpose_id, channel, act, wording_id, at, seq)
        select contact_id, advertiser_id, purpose_id, channel, act, wording_id, at, seq from event
        on conflict (contact_id, advertiser_id, purpose_id, channel, act, wording_id)
          do update set at = excluded.at, seq = excluded.seq where (excluded.at, excluded.seq) > (consent_state.at, consent_state.seq)
      )
      update contact_gate g set last_seq = e.seq from event e where g.contact_id = e.contact_id`);
  });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
