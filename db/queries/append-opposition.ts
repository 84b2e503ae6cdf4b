import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { ArrivalKind, Suspicion } from '../vocabulary';
import { appending } from './append-consent';
import { prepare } from './prepared';

/** What a link names: a person and the message that they got. */
export type LinkTarget = { contactId: number; campaignId: number };

/** What one person wants no more of: an advertiser's and a purpose's row, 0 for every one; a means, `*` for every one. */
export type ScopeTarget = { contactId: number; advertiserId: number; purposeId: number; channel: string };

/** How an opposition came. `arrivedAt` is when the person said it, by their own clock or ours. */
export type Came = {
  arrivedAt: Date;
  recordedAt: Date;
  method: string;
  source: string;
  /** Null where it is not to be listed among what arrived. */
  arrival: { kind: ArrivalKind; way: string; suspicion: Suspicion | null; detail: string | null } | null;
};

export type Opposing = { target: LinkTarget | ScopeTarget; came: Came };

/**
 * `moved`: somebody else wrote, or is writing, of the same person; nothing was written, ask again. `person`, `message`: whether there
 * is such a one.
 */
export type OppositionRow = {
  person: boolean;
  message: boolean;
  moved: boolean;
  already: boolean;
  at: Date | null;
  seq: number | null;
};

/**
 * People's no, each to one thing, in one statement: where they stand, whether that is a no already, the event, the state, the head
 * of the chain, and what arrived. The head is read twice: as it was when the statement began, and under its lock. Where the two
 * differ, what was read of the person may be old, and nothing is written of them.
 *
 * A no that a program may have said is not enough for a person's own: theirs is written beside it, so that it stays where the other
 * is undone. What repeats is noted once a minute.
 *
 * A broad no (0 for every advertiser or purpose, `*` for every means) is new wherever anything in its reach was said since. What
 * takes back an agreement to one thing is a withdrawal, whether or not the agreement counted; anything else an objection. It bears the
 * moment at which it was said; later than what was on record before that, even where a clock elsewhere ran ahead.
 */
const opposition = (locked: 'wait' | 'skip locked') =>
  prepare<OppositionRow>(
    (value) => sql`
    with target as materialized (
      select r.*, c.id as contact_id, coalesce(r."campaignId", 0) as campaign_id,
        coalesce(k.advertiser_id, r."advertiserId") as advertiser_id, coalesce(k.purpose_id, r."purposeId") as purpose_id,
        coalesce(k.channel::text, r.means)::channel_scope as channel
      from json_to_recordset(${value('rows')}::text::json) as r(index int, "contactId" bigint, "campaignId" int, "advertiserId" int,
        "purposeId" int, means text, "arrivedAt" timestamptz, recorded_at timestamptz, method text, source text, kind arrival_kind,
        way text, suspicion suspicion, detail text)
      left join contact c on c.id = r."contactId"
      left join campaign k on k.id = r."campaignId"
    ), seen as (
      select contact_id, last_seq from contact_gate where contact_id = any(array(select contact_id from target))
    ), head as (
      select contact_id, last_seq, last_hash from contact_gate where contact_id = any(array(select contact_id from target))
      order by contact_id for update ${sql.raw(locked === 'wait' ? '' : locked)}
    ), found as (
      select t.*, h.last_seq, h.last_hash, seen.last_seq is distinct from h.last_seq as moved,
        coalesce(said.act <> 'given' and said.covers and not (t.suspicion is null and said.suspected), false) as already, said.act as last_act, said.at as said_at,
        case when said.at >= t."arrivedAt" and said.recorded_at <= t."arrivedAt" then said.at + interval '1 millisecond'
          else t."arrivedAt" end as at
      from target t
      left join head h on h.contact_id = t.contact_id
      left join seen on seen.contact_id = t.contact_id
      left join lateral (
        select s.act, s.at, e.recorded_at, s.advertiser_id in (t.advertiser_id, 0) and s.purpose_id in (t.purpose_id, 0)
            and s.channel in (t.channel, '*') as covers,
          -- Not EXISTS, for which the planner would read all that ever arrived.
          coalesce((select true from arrival a where a.contact_id = s.contact_id and a.seq = s.seq and a.suspicion is not null
            limit 1), false) as suspected
        from consent_state s
        join consent_event e on e.contact_id = s.contact_id and e.seq = s.seq
        where s.contact_id = t.contact_id
          and (t.advertiser_id = 0 or s.advertiser_id in (t.advertiser_id, 0))
          and (t.purpose_id = 0 or s.purpose_id in (t.purpose_id, 0))
          and (t.channel = '*' or s.channel in (t.channel, '*'))
          and s.act in ('given', 'refused', 'withdrawn', 'objected')
        order by s.at desc, (s.act = 'given'), s.seq desc limit 1
      ) said on true
    ), input as (
      select contact_id as "contactId", advertiser_id as "advertiserId", purpose_id as "purposeId", channel,
        case when last_act = 'given' and said_at <= at and advertiser_id <> 0 and purpose_id <> 0 and channel <> '*' then 'withdrawn'
          else 'objected' end::act as act, at, recorded_at, 0 as "wordingId", method, source, null::text as evidence, last_seq,
        last_hash, null::int as known_seq, null::uuid as salt
      from found where last_seq is not null and advertiser_id is not null and not moved and not already
    ), ${appending(sql`recorded_at`)}, arrived as (
      insert into arrival (contact_id, kind, way, campaign_id, arrived_at, applied_at, effect, seq, suspicion, detail)
      select f.contact_id, f.kind, f.way, f.campaign_id, f."arrivedAt", clock_timestamp(),
        case when f.already then 'already_stopped' else 'stopped' end::arrival_effect, e.seq, f.suspicion, f.detail
      from found f left join event e on e."contactId" = f.contact_id
      where f.kind is not null and f.last_seq is not null and f.advertiser_id is not null and not f.moved
        and (not f.already or not exists (
          select from arrival a where a.contact_id = f.contact_id and a.campaign_id = f.campaign_id
            and a.effect = 'already_stopped' and a.arrived_at > f."arrivedAt" - interval '1 minute'))
    )
    select f.contact_id is not null as person, f.advertiser_id is not null as message, f.moved, f.already,
      case when f.already then f.said_at else f.at end as at, e.seq
    from found f left join event e on e."contactId" = f.contact_id order by f.index`,
  );

const waiting = opposition('wait');
const passing = opposition('skip locked');

/** Records one no, and waits for whoever holds the person. */
export async function oppose(db: Db, opposing: Opposing): Promise<OppositionRow> {
  const [row] = await waiting(db, { rows: JSON.stringify([rowOf(opposing, 0)]) });
  if (!row) throw new Error('an opposition was not answered');
  return row;
}

/** Records what several people said, each once; whoever is held by somebody else is passed by, and answered `moved`. */
export function opposeTogether(db: Db, all: readonly Opposing[]): Promise<OppositionRow[]> {
  return passing(db, { rows: JSON.stringify(all.map(rowOf)) });
}

function rowOf(
  { target, came: { arrival, arrivedAt, recordedAt, method, source } }: Opposing,
  index: number,
) {
  const { contactId } = target;
  const what =
    'campaignId' in target
      ? { campaignId: target.campaignId }
      : { advertiserId: target.advertiserId, purposeId: target.purposeId, means: target.channel };
  return { index, contactId, ...what, arrivedAt, recorded_at: recordedAt, method, source, ...arrival };
}
