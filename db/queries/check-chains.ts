import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { canonicalEvent } from './canonical-event';

export type BrokenLink = {
  contact: string;
  seq: number;
  problem: 'hash' | 'number' | 'content' | 'head' | 'evidence';
};
export type ChainsReport = { chains: number; events: number; broken: BrokenLink[] };

const spelled = canonicalEvent({
  ...{ contact: sql`c.external_id`, seq: sql`e.seq`, advertiser: sql`a.slug`, purpose: sql`p.slug` },
  ...{ channel: sql`e.channel`, act: sql`e.act`, at: sql`e.at`, wording: sql`w.slug || '@' || w.version` },
  ...{ method: sql`e.method`, source: sql`e.source`, recordedAt: sql`e.recorded_at` },
});

/**
 * Recomputes each link from what it should follow: the hash from the previous one and the canonical text, the canonical text from
 * the columns, the head from the last event, the digest from the evidence that is still there.
 */
export async function checkChains(db: Db, since: Date | null): Promise<ChainsReport> {
  const grown = since
    ? sql`where e.contact_id in (select contact_id from consent_event where recorded_at >= ${since.toISOString()}::timestamptz)`
    : sql``;
  const [report] = await db.execute<ChainsReport>(sql`
    with link as (
      select e.contact_id, e.seq, c.external_id,
        row_number() over chain as place,
        lead(e.seq) over chain is null as last,
        e.hash, g.last_hash, g.last_seq,
        sha256(coalesce(lag(e.hash) over chain, '') || convert_to(e.canonical, 'UTF8') || coalesce(e.evidence_digest, '')) as expected,
        ${spelled} as spelled,
        e.canonical,
        v.content is not null and sha256(convert_to(v.content, 'UTF8')) is distinct from e.evidence_digest as tampered
      from consent_event e
      left join contact_gate g on g.contact_id = e.contact_id
      left join contact c on c.id = e.contact_id
      left join advertiser a on a.id = e.advertiser_id
      left join purpose p on p.id = e.purpose_id
      left join wording w on w.id = e.wording_id
      left join consent_evidence v on v.contact_id = e.contact_id and v.seq = e.seq
      ${grown}
      window chain as (partition by e.contact_id order by e.seq)
    ), judged as (
      select contact_id, external_id, seq, case
        when place <> seq then 'number'
        when hash <> expected then 'hash'
        when spelled <> canonical then 'content'
        when tampered then 'evidence'
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
