import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { canonicalEvent, firstCanonicalEvent, linkOf, subjectOf } from './canonical-event';

export type BrokenLink = {
  contact: string;
  seq: number;
  problem: 'hash' | 'number' | 'content' | 'head' | 'evidence' | 'wording';
};
export type ChainsReport = { chains: number; events: number; broken: BrokenLink[] };

const columns = {
  ...{ subject: subjectOf, seq: sql`e.seq`, advertiser: sql`a.slug`, purpose: sql`p.slug` },
  ...{ channel: sql`e.channel`, act: sql`e.act`, at: sql`e.at` },
  ...{ wording: sql`w.name`, wordingSha256: sql`e.wording_sha256` },
  ...{ method: sql`e.method`, source: sql`e.source`, recordedAt: sql`e.recorded_at` },
};
const inFirstFormat = sql`e.canonical like '["aval-1"%'`;
// Whoever was erased is named in the first format by what it says: nothing else is left to compare it with.
const firstName = sql`case when c.erased_subject is null then c.external_id else e.canonical::json ->> 1 end`;
const spelled = sql`case when ${inFirstFormat} then ${firstCanonicalEvent({ ...columns, contact: firstName })}
  else ${canonicalEvent(columns)} end`;
const hashed = sql`case when ${inFirstFormat} then convert_to(e.canonical, 'UTF8') || coalesce(e.evidence_digest, '')
  else ${linkOf(sql`e.canonical`, sql`e.evidence_digest`)} end`;

/**
 * Recomputes each link from what it should follow: the hash from the previous one and the canonical text, the canonical text from
 * the columns, the head from the last event, the digest from the evidence that is still there, the hash of the text that was
 * shown from the wording.
 */
export async function checkChains(db: Db, since: Date | null): Promise<ChainsReport> {
  const grown = since
    ? sql`where e.contact_id in (select contact_id from consent_event where recorded_at >= ${since.toISOString()}::timestamptz)`
    : sql``;
  const [report] = await db.execute<ChainsReport>(sql`
    with text_now as (
      select id, slug || '@' || version as name, encode(sha256(convert_to(text, 'UTF8')), 'hex') as sha256 from wording
    ), link as (
      select e.contact_id, e.seq, c.external_id,
        row_number() over chain as place,
        lead(e.seq) over chain is null as last,
        e.hash, g.last_hash, g.last_seq,
        sha256(coalesce(lag(e.hash) over chain, '') || ${hashed}) as expected,
        ${spelled} as spelled,
        e.canonical,
        v.content is not null
          and sha256(convert_to(coalesce(v.salt::text, '') || v.content, 'UTF8')) is distinct from e.evidence_digest as tampered,
        e.wording_sha256 is not null and w.sha256 is distinct from e.wording_sha256 as reworded
      from consent_event e
      left join contact_gate g on g.contact_id = e.contact_id
      left join contact c on c.id = e.contact_id
      left join advertiser a on a.id = e.advertiser_id
      left join purpose p on p.id = e.purpose_id
      left join text_now w on w.id = e.wording_id
      left join consent_evidence v on v.contact_id = e.contact_id and v.seq = e.seq
      ${grown}
      window chain as (partition by e.contact_id order by e.seq)
    ), judged as (
      select contact_id, external_id, seq, case
        when place <> seq then 'number'
        when hash <> expected then 'hash'
        when spelled <> canonical then 'content'
        when tampered then 'evidence'
        when reworded then 'wording'
        when last and (last_hash, last_seq) is distinct from (hash, seq) then 'head' end as problem
      from link
    ), lost as (
      select g.contact_id, c.external_id, 1 as seq, 'head' as problem
      from contact_gate g join contact c on c.id = g.contact_id
      where ${since === null} and g.last_seq > 0
        and not exists (select 1 from consent_event e where e.contact_id = g.contact_id)
    ), first_broken as (
      select distinct on (contact_id) contact_id, external_id, seq, problem
      from (select * from judged where problem is not null union all select * from lost) b order by contact_id, seq
    )
    select (select count(distinct contact_id)::int from judged) as chains, (select count(*)::int from judged) as events,
      coalesce((select json_agg(json_build_object('contact', external_id, 'seq', seq, 'problem', problem))
        from (select * from first_broken order by contact_id limit 100) b), '[]'::json) as broken`);
  if (!report) throw new Error('the ledger gave no answer');
  return report;
}
