import { type SQL, sql } from 'drizzle-orm';
import { type Channel, EVERY } from '../vocabulary';
import { code, PERSON_BITS, pack } from './profile-packing';

/** Which contacts: all, those with these ids, or those after one id up to another (in contact order). */
export type Who = { ids: readonly number[] } | { after: number; upTo?: number } | 'everyone';

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
  /** The countries that these cut-offs are of; a contact elsewhere gets profile 0. */
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
const raw = (value: number) => sql.raw(String(value));
const number = (value: bigint | number) => sql.raw(`${value}::bigint`);
const only = (column: SQL, who: Who) => {
  if (who === 'everyone') return sql`true`;
  if ('after' in who) {
    const upTo = who.upTo === undefined ? sql`` : sql` and ${column} <= ${raw(who.upTo)}`;
    return sql`${column} > ${raw(who.after)}${upTo}`;
  }
  return sql`${column} = any(${`{${who.ids.join(',')}}`}::bigint[])`;
};

/**
 * One row for each contact, in contact order: `id`, `profile` (see `profileFields`; above the person's bits the country, 1 for
 * the first of the question's, 0 for any other), the evidence `consent_seq` and `purchase_id` that an eligible verdict could
 * rest on, and `said_at`, when the person last agreed or refused. Every source is read in contact order and merged: keep each a
 * `group by contact_id`, and run it under `streaming` (docs/decisions/0003-facts-in-contact-order.md).
 */
export function gatherFacts(question: Question, who: Who): SQL {
  return sql`
    select c.id, ${profile(question)} as profile,
      (${latest('evidence')} & 2097151)::int as consent_seq, p.purchase_id,
      to_timestamp((greatest(${latest('consented')}, ${latest('opposed')}) >> 2) / 1000000.0) as said_at
    from (select id, kind, country, reach, informed_at, profession from contact
          where ${only(sql`id`, who)} order by id) c
    left join (${standings(question, question.advertiserId, who)}) s on s.contact_id = c.id
    left join (${standings(question, EVERY, who)}) e on e.contact_id = c.id
    left join (${sales(question, who)}) p on p.contact_id = c.id
    left join (${otherSales(question, who)}) o on o.contact_id = c.id`;
}

/** Of what was said to this advertiser (`s`) and to every one (`e`), the later. */
const latest = (column: 'consented' | 'opposed' | 'evidence') =>
  sql.raw(`greatest(s.${column}, e.${column})`);

const textArray = (list: readonly string[]) =>
  sql`${`{${list.map((text) => JSON.stringify(text)).join(',')}}`}::text[]`;

/** Makes the planner merge the streams that are in contact order already. */
export const streaming = sql`set local enable_hashjoin = off; set local enable_seqscan = off; set local max_parallel_workers_per_gather = 0`;

/** The facts that several sources may say, in the profile's own order; `ASKED` beside them is for the standing alone. */
const CONTRACT = 1;
const INFORMED = 2;
const ACTIVE = 4;
const ASKED = 8;

function profile(question: Question): SQL {
  if (question.countries.length === 0) return sql`0`;
  const countries = question.countries.map(
    (country, place) => sql`when ${country} then ${raw((place + 1) << PERSON_BITS)}`,
  );
  // A country without a law is answered whatever the person's facts, so they are not even looked at.
  return sql`case c.country ${sql.join(countries, sql` `)} else 0 end
    + case when c.country = any(${textArray(question.countries)}) then ${personProfile(question)} else 0 end`;
}

function personProfile(question: Question): SQL {
  const reach = CHANNEL_BITS[question.channel];
  const generic = question.channel === 'email' ? reach | GENERIC_BIT : null;
  const isGeneric = generic
    ? sql`when c.reach & ${raw(generic)} = ${raw(generic)} then ${code('address', 'generic')}`
    : sql``;
  const shared = sql`((coalesce(p.rungs >> ${raw(flagsFrom(question))}, 0)::int | coalesce(s.flags, 0) | coalesce(e.flags, 0)
    | case when c.informed_at <= ${moment(question.at)} then
        case when c.informed_at >= ${moment(question.activeSince)} then ${raw(INFORMED | ACTIVE)} else ${raw(INFORMED)} end
      else 0 end) & ${raw(CONTRACT | INFORMED | ACTIVE)})`;
  return pack({
    audience: sql`case c.kind when 'professional' then ${code('audience', 'professional')} else ${code('audience', 'consumer')} end`,
    address: sql`case when c.reach & ${raw(reach)} = 0 then ${code('address', 'none')} ${isGeneric}
      else ${code('address', 'personal')} end`,
    standing: standing(question),
    relation: relation(question),
    // `informed` and `active` are the next two bits of the same number.
    contract: shared,
    related: sql`case when c.profession = any(${textArray(question.professions)}) then 1 else 0 end`,
  });
}

function standing({ consentSince }: Question): SQL {
  const consented = latest('consented');
  const opposed = latest('opposed');
  const expired = consentSince ? sql`${consented} < ${stamp(moment(consentSince))}` : sql`false`;
  return sql`case
    when s.contact_id is null and e.contact_id is null then ${code('standing', 'none')}
    when ${consented} > coalesce(${opposed}, 0) then
      case when ${expired} then ${code('standing', 'consent_expired')} else ${code('standing', 'consented')} end
    when ${opposed} is not null then
      case ${opposed} & 3 when ${raw(KIND.objected)} then ${code('standing', 'objected')}
        when ${raw(KIND.withdrawn)} then ${code('standing', 'withdrawn')} else ${code('standing', 'refused')} end
    when (coalesce(s.flags, 0) | coalesce(e.flags, 0)) & ${raw(ASKED)} <> 0 then ${code('standing', 'consent_invalid')}
    else ${code('standing', 'none')} end`;
}

/** The two lowest bits of a stamp: 0 for a consent, else the kind of opposition, which so wins on a tie of moments. */
const KIND = { refused: 1, withdrawn: 2, objected: 3 };

/** A moment as microseconds with two bits of room, so that the latest event and its kind are one `max`. */
const stamp = (at: SQL) => sql`((date_part('epoch', ${at}) * 1000000)::bigint << 2)`;

/**
 * What each contact said to one advertiser, or to every one, that reaches this purpose and channel. `consented` counts valid
 * consents only: an invalid one lifts nothing. On a tie of moments the refusal wins, since the sender has to prove consent.
 */
function standings(question: Question, advertiserId: number, who: Who): SQL {
  const covers = sql`purpose_id in (${raw(question.purposeId)}, ${raw(EVERY)})
    and channel in ('*', ${sql.raw(`'${question.channel}'`)})`;
  const valid = sql`act = 'given' and wording_id = any(${numbers(question.validWordings)}) and ${covers}`;
  return sql`select contact_id,
      max(case when ${valid} then ${stamp(sql`at`)} end) as consented,
      max(case when act in ('refused', 'withdrawn', 'objected') and ${covers} then ${stamp(sql`at`)}
        + case act when 'objected' then ${raw(KIND.objected)} when 'withdrawn' then ${raw(KIND.withdrawn)}
          else ${raw(KIND.refused)} end end) as opposed,
      bit_or(case when act = 'given' and ${covers} then ${raw(ASKED)} else 0 end
        | case when act = 'informed' then case when ${covers} then ${raw(INFORMED)} else 0 end
          when at >= ${moment(question.activeSince)} then ${raw(ACTIVE)} else 0 end) as flags,
      max(case when ${valid} then (floor(date_part('epoch', at))::bigint << 21) | seq end) as evidence
    from ${question.asOf ? sql.raw('consent_event') : sql.raw('consent_state')}
    where advertiser_id = ${raw(advertiserId)} and ${only(sql`contact_id`, who)}
      ${question.asOf ? sql`and at <= ${moment(question.at)}` : sql``}
    group by contact_id`;
}

/** Above the four levels of the ladder stands one bit for any sale of this seller, and above it the shared facts. */
const anySale = ({ coverage }: Question) => 1n << (4n * BigInt(coverage.length));
const flagsFrom = ({ coverage }: Question) => 4 * coverage.length + 1;

/**
 * How near each contact's purchases from this seller come to lawful, as bits: for each level of the ladder (bought here at
 * all, within the period, details collected there, objection offered there) the classes of the campaign's families that some
 * purchase covers. The bits of many purchases are simply joined.
 */
function sales(question: Question, who: Who): SQL {
  const n = BigInt(question.coverage.length);
  const since = moment(question.saleSince);
  const levels = (count: number) =>
    number(Array.from({ length: count }, (_, level) => 1n << (n * BigInt(level))).reduce((a, b) => a | b));
  return sql`
    select contact_id, bit_or(
        case when covered = 0 then 0 else
          covered * case when offered_until >= ${since} then ${levels(4)} when collected_until >= ${since} then ${levels(3)}
            when any_until >= ${since} then ${levels(2)} else ${levels(1)} end end
        | ${number(anySale(question))}
        | ((case when told then ${raw(INFORMED)} else 0 end
          | case when any_until >= ${moment(question.activeSince)} then ${raw(ACTIVE)} else 0 end
          | case when ongoing_until >= ${moment(question.at)} and covered <> 0 then ${raw(CONTRACT)} else 0 end
        )::bigint << ${raw(flagsFrom(question))})) as rungs,
      max(case when covered <> 0 and offered_until >= ${since} then offered_purchase_id end) as purchase_id
    from (select contact_id, any_until, collected_until, offered_until, offered_purchase_id, ongoing_until, told,
        ${classesOf(question)} as covered
      from (${purchases(question)}) bought
      where advertiser_id = ${raw(question.advertiserId)} and ${only(sql`contact_id`, who)}
      order by contact_id) bought
    group by contact_id`;
}

/** Who bought, from any other seller, something that the campaign is similar to. */
function otherSales(question: Question, who: Who): SQL {
  const similar = [...new Set(question.coverage.flat())];
  return sql`
    select contact_id, bit_or(${classesOf(question)}) as covered
    from (${purchases(question)}) bought
    where family_id = any(${numbers(similar)}) and advertiser_id <> ${raw(question.advertiserId)}
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

function relation({ coverage }: Question): SQL {
  const n = coverage.length;
  const full = (1n << BigInt(n)) - 1n;
  const reaches = (level: number) => sql`(p.rungs >> ${raw(level * n)}) & ${number(full)} = ${number(full)}`;
  return sql`case
    when p.rungs is null then
      case when o.covered = ${number(full)} then ${code('relation', 'other_seller')} else ${code('relation', 'none')} end
    when not (${reaches(0)}) then ${code('relation', 'not_similar')}
    when ${reaches(3)} then ${code('relation', 'similar')}
    when ${reaches(2)} then ${code('relation', 'objection_not_offered')}
    when ${reaches(1)} then ${code('relation', 'details_not_collected_at_sale')}
    else ${code('relation', 'purchase_too_old')} end`;
}
