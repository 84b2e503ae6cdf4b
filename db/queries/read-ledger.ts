import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { ChannelScope, LedgerAct } from '../vocabulary';

export type LedgerRow = {
  seq: number;
  advertiser: string;
  purpose: string;
  channel: ChannelScope;
  act: LedgerAct;
  at: Date;
  recorded_at: Date;
  wording: string | null;
  wording_text: string | null;
  method: string | null;
  source: string;
  evidence: string | null;
  hash: string;
};

const named = (from: SQL) => sql`
  select e.seq, coalesce(a.slug, '*') as advertiser, coalesce(p.slug, '*') as purpose, e.channel, e.act, e.at, e.recorded_at,
    w.slug || '@' || w.version as wording, w.text as wording_text, e.method, e.source, v.content as evidence,
    encode(e.hash, 'hex') as hash
  from ${from}
  left join advertiser a on a.id = e.advertiser_id
  left join purpose p on p.id = e.purpose_id
  left join wording w on w.id = e.wording_id
  left join consent_evidence v on v.contact_id = e.contact_id and v.seq = e.seq`;

/** A contact's whole ledger, in the order of its chain. */
export async function readLedger(db: Db, contactId: number): Promise<LedgerRow[]> {
  return db.execute<LedgerRow>(
    sql`${named(sql`consent_event e`)} where e.contact_id = ${contactId} order by e.seq`,
  );
}

/** The events that are a contact's current state: the latest of each act for each scope. */
export async function readCurrent(db: Db, contactId: number): Promise<LedgerRow[]> {
  return db.execute<LedgerRow>(sql`
    ${named(sql`consent_state s join consent_event e on e.contact_id = s.contact_id and e.seq = s.seq`)}
    where s.contact_id = ${contactId} order by e.at desc, e.seq desc`);
}
