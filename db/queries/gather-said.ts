import { type SQL, sql } from 'drizzle-orm';
import { EVERY } from '../vocabulary';
import { code } from './profile-packing';
import { type Question, raw, type Values } from './question';

/** Beside what was agreed and refused: was told of prospecting; was asked and said yes, whatever it is worth. */
const INFORMED = 1;
const ASKED = 2;

/** The two lowest bits of a stamp: the kind of opposition. */
const KIND = { refused: 1, withdrawn: 2, objected: 3 };

/** A moment as microseconds with two bits of room, so that the latest opposition and its kind are one `max`. */
const stamp = (at: SQL) => sql`((date_part('epoch', ${at}) * 1000000)::bigint << 2)`;

const asMoment = (stamped: SQL) => sql`to_timestamp((${stamped} >> 2) / 1000000.0)`;

/**
 * What each contact said to one advertiser, or to every one, that reaches this purpose and channel. `consented` counts valid
 * consents only: an invalid one lifts nothing. Whatever was said to every advertiser is a sign of life as well (`active_until`).
 */
export function said(question: Question, to: 'the advertiser' | 'every advertiser', values: Values): SQL {
  const covers = sql`purpose_id in (${values.number(question.purposeId)}, ${raw(EVERY)})
    and channel in ('*', ${sql.raw(`'${question.channel}'`)})`;
  const everyone = to === 'every advertiser';
  const that = (condition: SQL) => (everyone ? sql`${condition} and ${covers}` : condition);
  const valid = that(sql`act = 'given' and wording_id = any(${values.numbers(question.validWordings)})`);
  const flag = (act: string, bit: number) =>
    sql`case when ${that(sql`act = ${sql.raw(`'${act}'`)}`)} then ${raw(bit)} else 0 end`;
  return sql`select contact_id,
      max(case when ${valid} then at end) as consented,
      max(case when ${that(sql`act in ('refused', 'withdrawn', 'objected')`)} then ${stamp(sql`at`)}
        + case act when 'objected' then ${raw(KIND.objected)} when 'withdrawn' then ${raw(KIND.withdrawn)}
          else ${raw(KIND.refused)} end end) as opposed,
      bit_or(${flag('informed', INFORMED)} + ${flag('given', ASKED)}) as flags,
      ${everyone ? sql`max(case when act <> 'informed' then at end) as active_until,` : sql``}
      max(case when ${valid} then (floor(date_part('epoch', at))::bigint << 21) | seq end) as evidence
    from ${question.asOf ? sql.raw('standing_event') : sql.raw('consent_state')}
    where advertiser_id = ${everyone ? raw(EVERY) : values.number(question.advertiserId)}
      ${everyone ? sql`` : sql`and ${covers}`} and ${values.only(sql`contact_id`)}
      ${question.asOf ? sql`and at <= ${values.moment(question.at)}` : sql``}
    group by contact_id`;
}

/** Of what was said to this advertiser (`s`) and to every one (`e`), the later. */
const latest = (column: 'consented' | 'opposed' | 'evidence') =>
  sql.raw(`greatest(s.${column}, e.${column})`);

/** The number, in the contact's chain, of the consent that a yes could rest on. */
export const consentSeq = sql`(${latest('evidence')} & 2097151)::int`;

/** When the person last agreed or refused. */
export const saidAt = sql`greatest(${latest('consented')}, ${asMoment(latest('opposed'))})`;

const has = (bit: number) => sql`(s.flags & ${raw(bit)} <> 0 or e.flags & ${raw(bit)} <> 0)`;

/** Whether the contact was told of this, by an act of its own. */
export const saidInformed = has(INFORMED);

/**
 * Where the contact stands: the latest covering event, judged. On a tie of moments the refusal wins, since the sender has to
 * prove consent. `consentSince` is null or an expression of the moment since which a consent counts.
 */
export function standing(consentSince: SQL | null): SQL {
  const consented = latest('consented');
  const opposed = latest('opposed');
  const expired = consentSince ? sql`${consented} < ${consentSince}` : sql`false`;
  return sql`case
    when s.contact_id is null and e.contact_id is null then ${code('standing', 'none')}
    when ${consented} is not null and (${opposed} is null or ${stamp(consented)} > ${opposed}) then
      case when ${expired} then ${code('standing', 'consent_expired')} else ${code('standing', 'consented')} end
    when ${opposed} is not null then
      case ${opposed} & 3 when ${raw(KIND.objected)} then ${code('standing', 'objected')}
        when ${raw(KIND.withdrawn)} then ${code('standing', 'withdrawn')} else ${code('standing', 'refused')} end
    when ${has(ASKED)} then ${code('standing', 'consent_invalid')}
    else ${code('standing', 'none')} end`;
}
