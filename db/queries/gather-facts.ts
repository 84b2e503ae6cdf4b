import { type SQL, sql } from 'drizzle-orm';
import type { Channel } from '../vocabulary';
import { code, pack } from './profile-packing';

/** Which contacts: all, those with these ids, or those after one id (in contact order). */
export type Who = { ids: readonly number[] } | { after: number } | 'everyone';

/** What the facts are about. Dates come from the law; nothing here knows of it. */
export type Question = {
  advertiserId: number;
  purposeId: number;
  channel: Channel;
  /** When the message would go out. */
  at: Date;
  /** Whether records later than `at` exist and must be left out: then the ledgers are read, not their state. */
  asOf: boolean;
  /** Wordings with which a consent is valid for this advertiser and channel. */
  validWordings: readonly number[];
  /** The campaign's families, each as the families whose buyers it is similar for; those alike are one. */
  coverage: readonly (readonly number[])[];
  professions: readonly string[];
  /** The countries that these cut-offs are of; a contact elsewhere gets country `--` and profile 0. */
  countries: readonly string[];
  saleSince: Date;
  activeSince: Date;
  consentSince: Date | null;
};

/** Four levels of the ladder and four flags must fit into 63 bits. */
export const MOST_COVERAGE_CLASSES = 14;

/** The bits of `contact.reach` by which a channel reaches a contact. */
export const CHANNEL_BITS: Record<Channel, number> = {
  email: 1,
  sms: 4,
  automated_call: 4,
  phone: 4,
  fax: 8,
  post: 16,
};
const GENERIC_BIT = 2;

const moment = (at: Date) => sql.raw(`'${at.toISOString()}'::timestamptz`);
const numbers = (list: readonly number[]) => sql.raw(`'{${list.map(Number).join(',')}}'::int[]`);
const number = (value: bigint | number) => sql.raw(`${value}::bigint`);
const only = (column: SQL, who: Who) => {
  if (who === 'everyone') return sql`true`;
  if ('after' in who) return sql`${column} > ${who.after}`;
  return sql`${column} = any(${`{${who.ids.join(',')}}`}::bigint[])`;
};

/**
 * One row for each contact, in contact order: `id`, `country`, `profile` (see `profileFields`), the evidence `consent_seq` and
 * `purchase_id` that an eligible verdict could rest on, and `said_at`, when the person last agreed or refused. Every source is read in contact order and
 * merged: keep each a `group by contact_id`, and run it under `streaming` (docs/decisions/0003-facts-in-contact-order.md).
 */
export function gatherFacts(question: Question, who: Who): SQL {
  return sql`
    select c.id,
      case when c.country = any(${textArray(question.countries)}) then c.country else '--' end as country,
      case when c.country = any(${textArray(question.countries)}) then ${profile(question)} else 0 end as profile,
      s.consent_seq, p.purchase_id,
      to_timestamp((greatest(s.consented, s.opposed) >> 2) / 1000000.0) as said_at
    from (select id, kind, country, reach, informed_at, profession from contact
          where ${only(sql`id`, who)} order by id) c
    left join (${standings(question, who)}) s on s.contact_id = c.id
    left join (${sales(question, who)}) p on p.contact_id = c.id
    left join (${otherSales(question, who)}) o on o.contact_id = c.id`;
}

const textArray = (list: readonly string[]) => sql`${`{${list.map((text) => JSON.stringify(text)).join(',')}}`}::text[]`;

/** Makes the planner merge the streams that are in contact order already. */
export const streaming = sql`set local enable_hashjoin = off; set local enable_seqscan = off; set local max_parallel_workers_per_gather = 0`;

function profile(question: Question): SQL {
  const flag = (bit: bigint) => sql`coalesce(p.rungs & ${number(bit)}, 0) <> 0`;
  const { told, contract, active } = saleFlags(question.coverage.length);
  const reach = CHANNEL_BITS[question.channel];
  const generic = reach | (question.channel === 'email' ? GENERIC_BIT : 0);
  const truth = (condition: SQL) => sql`(${condition})::int`;
  return pack({
    audience: sql`case c.kind when 'professional' then ${code('audience', 'professional')} else ${code('audience', 'consumer')} end`,
    address: sql`case when c.reach & ${number(reach)} = 0 then ${code('address', 'none')}
      when ${sql.raw(generic === reach ? 'false' : `c.reach & ${generic} = ${generic}`)} then ${code('address', 'generic')}
      else ${code('address', 'personal')} end`,
    standing: standing(question),
    relation: relation(question.coverage.length),
    contract: truth(flag(contract)),
    informed: truth(sql`c.informed_at <= ${moment(question.at)} is true or s.flags & ${INFORMED} <> 0 is true or ${flag(told)}`),
    active: truth(sql`c.informed_at >= ${moment(question.activeSince)} is true or s.flags & ${ACTIVE} <> 0 is true or ${flag(active)}`),
    related: truth(sql`c.profession = any(${textArray(question.professions)}) is true`),
  });
}

function standing({ consentSince }: Question): SQL {
  const opposed = sql`case s.opposed & 3 when ${KIND.objected} then ${code('standing', 'objected')}
    when ${KIND.withdrawn} then ${code('standing', 'withdrawn')} else ${code('standing', 'refused')} end`;
  const expired = consentSince ? sql`s.consented < ${stamp(moment(consentSince))}` : sql`false`;
  return sql`case
    when s.consented >> 2 > coalesce(s.opposed, 0) >> 2 then
      case when ${expired} then ${code('standing', 'consent_expired')} else ${code('standing', 'consented')} end
    when s.opposed is not null then ${opposed}
    when s.flags & ${ASKED} <> 0 then ${code('standing', 'consent_invalid')}
    else ${code('standing', 'none')} end`;
}

/** What kind of opposition a stamp is of: the two lowest bits of its microseconds. */
const KIND = { refused: sql.raw('1'), withdrawn: sql.raw('2'), objected: sql.raw('3') };
const ASKED = sql.raw('1');
const INFORMED = sql.raw('2');
const ACTIVE = sql.raw('4');

/** A moment as microseconds with two bits of room, so that the latest event and its kind are one `max`. */
const stamp = (at: SQL) => sql`((date_part('epoch', ${at}) * 1000000)::bigint << 2)`;

/**
 * What each contact said, from the events that reach this advertiser. `consented` counts valid consents only: an invalid one
 * lifts nothing. On a tie of moments the refusal wins, since the sender has to prove consent.
 */
function standings(question: Question, who: Who): SQL {
  return sql`
    select contact_id, max(consented) as consented, max(opposed) as opposed, bit_or(flags) as flags,
      (max(evidence) & 2097151)::int as consent_seq
    from ((${consents(question, question.advertiserId, who)}) union all (${consents(question, 0, who)})) said
    group by contact_id`;
}

function consents(question: Question, advertiserId: number, who: Who): SQL {
  const covers = sql`purpose_id in (${sql.raw(String(question.purposeId))}, 0)
    and channel in ('*', ${sql.raw(`'${question.channel}'`)})`;
  const valid = sql`act = 'given' and wording_id = any(${numbers(question.validWordings)}) and ${covers}`;
  return sql`select contact_id,
      case when ${valid} then ${stamp(sql`at`)} end as consented,
      case when act in ('refused', 'withdrawn', 'objected') and ${covers} then ${stamp(sql`at`)}
        + case act when 'objected' then ${KIND.objected} when 'withdrawn' then ${KIND.withdrawn} else ${KIND.refused} end
        end as opposed,
      case when act = 'given' and ${covers} then ${ASKED} else 0 end
        | case when act = 'informed' then case when ${covers} then ${INFORMED} else 0 end
          when at >= ${moment(question.activeSince)} then ${ACTIVE} else 0 end as flags,
      case when ${valid} then (floor(date_part('epoch', at))::bigint << 21) | seq end as evidence
    from ${question.asOf ? sql.raw('consent_event') : sql.raw('consent_state')}
    where advertiser_id = ${sql.raw(String(advertiserId))} and ${only(sql`contact_id`, who)}
      ${question.asOf ? sql`and at <= ${moment(question.at)}` : sql``}
    order by contact_id`;
}

/** The bits above the ladder's levels: any sale of this seller, told there, in a related contract, active as a buyer. */
function saleFlags(classes: number) {
  const first = 4n * BigInt(classes);
  return { any: 1n << first, told: 1n << (first + 1n), contract: 1n << (first + 2n), active: 1n << (first + 3n) };
}

/**
 * How near each contact's purchases from this seller come to lawful, as bits: for each level of the ladder (bought here at
 * all, within the period, details collected there, objection offered there) the classes of the campaign's families that some
 * purchase covers. The bits of many purchases are simply joined.
 */
function sales(question: Question, who: Who): SQL {
  const n = BigInt(question.coverage.length);
  const since = moment(question.saleSince);
  const flags = saleFlags(question.coverage.length);
  const levels = (count: number) =>
    number(Array.from({ length: count }, (_, level) => 1n << (n * BigInt(level))).reduce((a, b) => a | b));
  return sql`
    select contact_id, bit_or(
        covered * case when offered_until >= ${since} then ${levels(4)} when collected_until >= ${since} then ${levels(3)}
          when any_until >= ${since} then ${levels(2)} else ${levels(1)} end
        | ${number(flags.any)}
        | case when told then ${number(flags.told)} else 0 end
        | case when ongoing_until >= ${moment(question.at)} and covered <> 0 then ${number(flags.contract)} else 0 end
        | case when any_until >= ${moment(question.activeSince)} then ${number(flags.active)} else 0 end) as rungs,
      max(offered_purchase_id) filter (where covered <> 0 and offered_until >= ${since}) as purchase_id
    from (select contact_id, any_until, collected_until, offered_until, offered_purchase_id, ongoing_until, told,
        ${classesOf(question)} as covered
      from (${purchases(question)}) bought
      where advertiser_id = ${sql.raw(String(question.advertiserId))} and ${only(sql`contact_id`, who)}
      order by contact_id) bought
    group by contact_id`;
}

/** Who bought, from any other seller, something that the campaign is similar to. */
function otherSales(question: Question, who: Who): SQL {
  const similar = [...new Set(question.coverage.flat())];
  return sql`
    select contact_id, bit_or(${classesOf(question)}) as covered
    from (${purchases(question)}) bought
    where family_id = any(${numbers(similar)}) and advertiser_id <> ${sql.raw(String(question.advertiserId))}
      and ${only(sql`contact_id`, who)}
    group by contact_id`;
}

/** The classes of the campaign's families, as bits, that a purchase of `family_id` covers. */
function classesOf({ coverage }: Question): SQL {
  const mask = coverage.map(
    (families, index) =>
      sql`case when family_id = any(${numbers(families)}) then ${number(1n << BigInt(index))} else 0 end`,
  );
  return sql`(${sql.join(mask, sql` + `)})`;
}

function purchases(question: Question): SQL {
  if (!question.asOf) return sql`select * from purchase_state`;
  const until = sql`greatest(purchased_at, ongoing_until)`;
  return sql`select contact_id, advertiser_id, family_id, ${until} as any_until,
      case when details_collected_at_sale then ${until} end as collected_until,
      case when details_collected_at_sale and objection_offered_at_sale then ${until} end as offered_until,
      case when details_collected_at_sale and objection_offered_at_sale then id end as offered_purchase_id,
      ongoing_until, objection_offered_at_sale as told
    from purchase where purchased_at <= ${moment(question.at)}`;
}

function relation(classes: number): SQL {
  const n = BigInt(classes);
  const full = (1n << n) - 1n;
  const reaches = (level: bigint) =>
    sql`(p.rungs >> ${sql.raw(String(level * n))}) & ${number(full)} = ${number(full)}`;
  return sql`case
    when ${reaches(3n)} then ${code('relation', 'similar')}
    when ${reaches(2n)} then ${code('relation', 'objection_not_offered')}
    when ${reaches(1n)} then ${code('relation', 'details_not_collected_at_sale')}
    when ${reaches(0n)} then ${code('relation', 'purchase_too_old')}
    when p.rungs is not null then ${code('relation', 'not_similar')}
    when o.covered = ${number(full)} then ${code('relation', 'other_seller')}
    else ${code('relation', 'none')} end`;
}
