import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { openPool, type Pool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import type { ConsentEventRow } from '@/db/queries/append-consent';
import { prepare } from '@/db/queries/prepared';
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
  const unchained: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    chained.push(await rate(each, () => chainedAppend(db, contacts)));
    unchained.push(await rate(each, () => bareAppend(db, contacts)));
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

function bareAppend(db: Pool, contacts: number): Promise<unknown> {
  const now = new Date();
  return bare(db, { rows: JSON.stringify([someEvent(contacts, now)]), recordedAt: now.toISOString() });
}

/** What the ledger's statement does, but for the chain: lock, what is held already, event, evidence, state, acquaintance, head. */
const bare = prepare(
  (value) => sql`
    with given as materialized (
      select * from json_to_recordset(${value('rows')}::text::json) as row("contactId" bigint, "advertiserId" int,
        "purposeId" int, channel channel_scope, act act, at timestamptz, "wordingId" int, method text, source text, evidence text)
    ), head as (
      select contact_id, last_seq from contact_gate where contact_id in (select "contactId" from given)
      order by contact_id for update
    ), event as materialized (
      select given.*, last_seq + 1 as seq from given join head on contact_id = "contactId"
      where not exists (
        select from consent_event e
        where e.contact_id = "contactId" and e.advertiser_id = "advertiserId" and e.purpose_id = "purposeId"
          and e.channel = given.channel and e.act = given.act and e.at = given.at and e.wording_id = "wordingId")
    ), appended as (
      insert into consent_event (contact_id, seq, advertiser_id, purpose_id, channel, act, at, recorded_at, wording_id,
        method, source, canonical, hash)
      select "contactId", seq, "advertiserId", "purposeId", channel, act, at, ${value('recordedAt')}::timestamptz, "wordingId",
        method, source, '', '' from event
    ), kept as (
      insert into consent_evidence (contact_id, seq, content) select "contactId", seq, evidence from event where evidence is not null
    ), state as (
      insert into consent_state (contact_id, advertiser_id, purpose_id, channel, act, wording_id, at, seq)
      select "contactId", "advertiserId", "purposeId", channel, act, "wordingId", at, seq from event
      on conflict (contact_id, advertiser_id, purpose_id, channel, act, wording_id)
        do update set at = excluded.at, seq = excluded.seq where (excluded.at, excluded.seq) > (consent_state.at, consent_state.seq)
    ), known as (
      insert into acquaintance (contact_id, advertiser_id, active_until, told, bought)
      select "contactId", "advertiserId", at, false, false from event
      on conflict (contact_id, advertiser_id) do update set active_until = excluded.active_until
        where excluded.active_until > acquaintance.active_until
    )
    update contact_gate g set last_seq = seq from event where g.contact_id = "contactId"`,
);

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
