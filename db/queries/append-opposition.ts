import { type SQL, sql } from 'drizzle-orm';
import type { ArrivalKind, Suspicion } from '../vocabulary';
import { appending } from './append-consent';
import { type Prepared, prepare } from './prepared';

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

/**
 * `moved`: somebody else wrote of the same person meanwhile, nothing was written, ask again. `person`, `message`: whether there
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

type Value = (name: string) => SQL;

const linkTarget = (value: Value) => sql`
  select c.id as contact_id, k.id as campaign_id, k.advertiser_id, k.purpose_id, k.channel::text::channel_scope as channel
  from (select ${value('contactId')}::bigint as contact_id, ${value('campaignId')}::int as campaign_id) link
  left join contact c on c.id = link.contact_id
  left join campaign k on k.id = link.campaign_id`;

const scopeTarget = (value: Value) => sql`
  select c.id as contact_id, 0 as campaign_id, ${value('advertiserId')}::int as advertiser_id,
    ${value('purposeId')}::int as purpose_id, ${value('channel')}::text::channel_scope as channel
  from (select ${value('contactId')}::bigint as contact_id) link
  left join contact c on c.id = link.contact_id`;

/**
 * One person's no to one thing, in one statement: where they stand, whether that is a no already, the event, the state, the head
 * of the chain, and what arrived. The head is read twice: as it was when the statement began, and under its lock. Where the two
 * differ, what was read of the person may be old, and nothing is written.
 *
 * A no that a program may have said is not enough for a person's own: theirs is written beside it, so that it stays where the other
 * is undone. What repeats is noted once a minute.
 *
 * A broad no (0 for every advertiser or purpose, `*` for every means) is new wherever anything in its reach was said since. What
 * takes back an agreement to one thing is a withdrawal, whether or not the agreement counted; anything else an objection. It bears the
 * moment at which it was said; later than what was on record before that, even where a clock elsewhere ran ahead.
 */
const opposition = (target: (value: Value) => SQL) => (value: Value) => {
  const recorded = sql`${value('recordedAt')}::timestamptz`;
  const arrived = sql`${value('arrivedAt')}::timestamptz`;
  return sql`
    with target as (${target(value)}
    ), seen as (
      select g.last_seq from contact_gate g join target t on t.contact_id = g.contact_id
    ), head as (
      select g.contact_id, g.last_seq, g.last_hash from contact_gate g
      where g.contact_id = ${value('contactId')}::bigint for update
    ), said as (
      select s.act, s.at, e.recorded_at, s.advertiser_id in (t.advertiser_id, 0) and s.purpose_id in (t.purpose_id, 0)
          and s.channel in (t.channel, '*') as covers, s.seq
      from target t
      join consent_state s on s.contact_id = t.contact_id
        and (t.advertiser_id = 0 or s.advertiser_id in (t.advertiser_id, 0))
        and (t.purpose_id = 0 or s.purpose_id in (t.purpose_id, 0))
        and (t.channel = '*' or s.channel in (t.channel, '*'))
        and s.act in ('given', 'refused', 'withdrawn', 'objected')
      join consent_event e on e.contact_id = s.contact_id and e.seq = s.seq
      order by s.at desc, (s.act = 'given'), s.seq desc limit 1
    ), found as (
      select t.*, h.last_seq, h.last_hash, seen.last_seq is distinct from h.last_seq as moved,
        coalesce(said.act <> 'given' and said.covers and not (${value('suspicion')}::text is null and exists (
          select from arrival a where a.contact_id = t.contact_id and a.seq = said.seq and a.suspicion is not null
        )), false) as already, said.act as last_act, said.at as said_at,
        case when said.at >= ${arrived} and said.recorded_at <= ${arrived} then said.at + interval '1 millisecond'
          else ${arrived} end as at
      from target t left join head h on h.contact_id = t.contact_id left join seen on true left join said on true
    ), input as (
      select contact_id as "contactId", advertiser_id as "advertiserId", purpose_id as "purposeId", channel,
        case when last_act = 'given' and said_at <= at and advertiser_id <> 0 and purpose_id <> 0 and channel <> '*' then 'withdrawn'
          else 'objected' end::act as act, at, 0 as "wordingId",
        ${value('method')}::text as method, ${value('source')}::text as source, null::text as evidence, last_seq, last_hash,
        null::int as known_seq, null::uuid as salt
      from found where last_seq is not null and advertiser_id is not null and not moved and not already
    ), ${appending(recorded)}, arrived as (
      insert into arrival (contact_id, kind, way, campaign_id, arrived_at, applied_at, effect, seq, suspicion, detail)
      select f.contact_id, ${value('kind')}::arrival_kind, ${value('way')}::text, f.campaign_id, ${arrived}, clock_timestamp(),
        case when f.already then 'already_stopped' else 'stopped' end::arrival_effect,
        (select seq from event), ${value('suspicion')}::suspicion, ${value('detail')}::text
      from found f
      where ${value('kind')}::text is not null and f.last_seq is not null and f.advertiser_id is not null and not f.moved
        and (not f.already or not exists (
          select from arrival a where a.contact_id = f.contact_id and a.campaign_id = f.campaign_id
            and a.effect = 'already_stopped' and a.arrived_at > ${arrived} - interval '1 minute'))
    )
    select contact_id is not null as person, advertiser_id is not null as message, moved, already,
      case when already then said_at else at end as at, (select seq from event) as seq
    from found`;
};

export const opposeByLink: Prepared<OppositionRow> = prepare(opposition(linkTarget));
export const opposeScope: Prepared<OppositionRow> = prepare(opposition(scopeTarget));
