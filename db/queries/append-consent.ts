import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { ChannelScope, LedgerAct } from '../vocabulary';
import { canonicalEvent, linkOf, subjectOf } from './canonical-event';
import { prepare } from './prepared';

/** One event to append, its names resolved to ids (0: every one, or no wording). */
export type ConsentEventRow = {
  contactId: number;
  advertiserId: number;
  purposeId: number;
  channel: ChannelScope;
  act: LedgerAct;
  at: string;
  wordingId: number;
  method: string | null;
  source: string;
  evidence: string | null;
};

export type AppendedEvent = { contactId: number; seq: number; existed: boolean };

const locking = prepare(
  (value) =>
    sql`select 1 from contact_gate where contact_id = any(${value('ids')}::text::bigint[]) order by contact_id for update`,
);

/**
 * Takes the lock that orders everything said by, and sent to, these contacts: in ascending order, so that two writers never
 * wait for each other in a circle. Held until the transaction ends.
 */
export async function lockContacts(tx: Db, contactIds: readonly number[]): Promise<void> {
  await locking(tx, { ids: `{${[...new Set(contactIds)].join(',')}}` });
}

/**
 * The statement's parts that append what the relation `input` holds: one row at most for each contact, with `last_seq`,
 * `last_hash`, `known_seq` (null for what is new) and `salt` (of the evidence, where there is any) beside the event's own columns. The event with its place
 * in the chain, its evidence beside it, and the current state.
 *
 * The hash is SHA-256(previous hash ‖ link), the link SHA-256(canonical event ‖ digest of the evidence, where there is any), and
 * that digest SHA-256(salt ‖ evidence). See `canonicalEvent`.
 */
export function appending(recorded: SQL): SQL {
  const spelled = canonicalEvent({
    ...{
      subject: subjectOf,
      seq: sql`i.last_seq + 1`,
      advertiser: sql`a.slug`,
      purpose: sql`p.slug`,
    },
    ...{ channel: sql`i.channel`, act: sql`i.act`, at: sql`i.at` },
    ...{ wording: sql`w.slug || '@' || w.version`, wordingSha256: sql`w.sha256` },
    ...{ method: sql`i.method`, source: sql`i.source`, recordedAt: recorded },
  });
  return sql`named as (
      select i.*, i.last_seq + 1 as seq, w.sha256 as wording_sha256,
        sha256(convert_to(i.salt::text || i.evidence, 'UTF8')) as evidence_digest,
        ${spelled} as canonical
      from input i
      join contact c on c.id = i."contactId"
      left join advertiser a on a.id = i."advertiserId"
      left join purpose p on p.id = i."purposeId"
      left join wording w on w.id = i."wordingId"
      where i.known_seq is null
    ), event as (
      select *, sha256(last_hash || ${linkOf(sql`canonical`, sql`evidence_digest`)}) as hash from named
    ), appended as (
      insert into consent_event (contact_id, seq, advertiser_id, purpose_id, channel, act, at, recorded_at, wording_id,
        wording_sha256, method, source, evidence_digest, canonical, hash)
      select "contactId", seq, "advertiserId", "purposeId", channel, act, at, ${recorded},
        "wordingId", wording_sha256, method, source, evidence_digest, canonical, hash from event
    ), kept as (
      insert into consent_evidence (contact_id, seq, content, salt)
      select "contactId", seq, evidence, salt from event where evidence is not null
    ), state as (
      insert into consent_state (contact_id, advertiser_id, purpose_id, channel, act, wording_id, at, seq)
      select "contactId", "advertiserId", "purposeId", channel, act, "wordingId", at, seq from event
      where act::text <> 'undone'
      on conflict (contact_id, advertiser_id, purpose_id, channel, act, wording_id)
        do update set at = excluded.at, seq = excluded.seq
        where (excluded.at, excluded.seq) > (consent_state.at, consent_state.seq)
    ), known as (
      insert into acquaintance (contact_id, advertiser_id, active_until, told, bought)
      select "contactId", "advertiserId", at, false, false from event
      where act::text not in ('informed', 'undone')
      on conflict (contact_id, advertiser_id) do update set active_until = excluded.active_until
        where excluded.active_until > acquaintance.active_until
    ), gate as (
      update contact_gate g set last_seq = e.seq, last_hash = e.hash from event e where g.contact_id = e."contactId"
    )`;
}

type Answer = { moved: boolean; contact_id: number; seq: number; existed: boolean };

const append = prepare<Answer>(
  (value) => sql`
    with given as materialized (
      select * from json_to_recordset(${value('rows')}::text::json) as row(index int, "contactId" bigint, "advertiserId" int,
        "purposeId" int, channel channel_scope, act act, at timestamptz, "wordingId" int, method text, source text, evidence text)
    ), seen as (
      select contact_id, last_seq from contact_gate where contact_id in (select "contactId" from given)
    ), head as (
      select contact_id, last_seq, last_hash from contact_gate where contact_id in (select "contactId" from given)
      order by contact_id for update
    ), moved as (
      select from seen join head using (contact_id) where seen.last_seq <> head.last_seq limit 1
    ), input as (
      select row.*, h.last_seq, h.last_hash, known.seq as known_seq,
        case when evidence is not null then gen_random_uuid() end as salt
      from given row
      join head h on h.contact_id = row."contactId"
      left join lateral (
        select seq from consent_event e
        where e.contact_id = row."contactId" and e.advertiser_id = row."advertiserId" and e.purpose_id = row."purposeId"
          and e.channel = row.channel and e.act = row.act and e.at = row.at and e.wording_id = row."wordingId"
        limit 1
      ) known on true
      where not exists (select from moved) and (select count(*) from head) = (select count(*) from given)
    ), ${appending(sql`${value('recordedAt')}::timestamptz`)}
    select false as moved, index, "contactId" as contact_id, coalesce(known_seq, last_seq + 1) as seq, known_seq is not null as existed
    from input union all select true, null, null, null, null from moved order by index`,
);

/**
 * Appends events, at most one for each contact, in one statement, under the lock of `lockContacts`. What the ledger holds already to the
 * letter (same scope, act, moment and wording) is answered with its number and not written again; where one of the contacts is not there,
 * nothing is, and nobody is answered. The heads are read twice: as they
 * were when the statement began, and under their lock. Where they differ, what was read of somebody may be old: nothing is written,
 * the answer is null, ask again.
 */
export async function appendConsent(
  db: Db,
  rows: readonly ConsentEventRow[],
  recordedAt: Date,
): Promise<AppendedEvent[] | null> {
  const answers = await append(db, {
    rows: JSON.stringify(rows.map((row, index) => ({ ...row, index }))),
    recordedAt: recordedAt.toISOString(),
  });
  if (answers[0]?.moved) return null;
  return answers.map((row) => ({ contactId: row.contact_id, seq: row.seq, existed: row.existed }));
}
