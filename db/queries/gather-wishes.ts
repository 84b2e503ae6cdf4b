import { type SQL, sql } from 'drizzle-orm';
import { EVERY } from '../vocabulary';
import { code } from './profile-packing';
import { type Question, raw, type Values } from './question';

/**
 * What each contact asked for short of stopping that covers the question's advertiser and purpose: of pauses and of frequencies
 * each the latest. Whether a message comes too soon after the last is asked for those alone who want fewer of them.
 */
export function wished(question: Question, values: Values): SQL {
  const latest = (value: SQL, kinds: SQL) =>
    sql`(array_agg(${value} order by at desc, seq desc) filter (where kind in ${kinds}))[1]`;
  return sql`
    select contact_id, paused_until, case often
        when 'weekly' then ${sentSince(question, values, question.tooOften.weekly)}
        when 'monthly' then ${sentSince(question, values, question.tooOften.monthly)} else false end as too_often
    from (select contact_id,
        ${latest(sql`case kind when 'paused' then until end`, sql`('paused', 'resumed')`)} as paused_until,
        ${latest(sql`kind`, sql`('as_sent', 'weekly', 'monthly')`)} as often
      from wish
      where advertiser_id in (${values.number(question.advertiserId)}, ${raw(EVERY)})
        and purpose_id in (${values.number(question.purposeId)}, ${raw(EVERY)})
        ${untilThen(sql`at`, question, values)} and ${values.only(sql`contact_id`)}
      group by contact_id) wished`;
}

/**
 * Leaves out what came later, where the question is about a past day. Of today nothing is later: what was said or sent while the
 * question waited for the person's lock counts, whatever the clock of the machine that wrote it down.
 */
function untilThen(column: SQL, question: Question, values: Values): SQL {
  return question.asOf ? sql`and ${column} <= ${values.moment(question.at)}` : sql``;
}

/** Whether anything about this subject was handed over since then, or may have been, by whichever means. */
function sentSince(question: Question, values: Values, since: Date): SQL {
  return sql`exists (select from send join campaign on campaign.id = send.campaign_id
    where send.contact_id = wished.contact_id and send.state in ('handed_off', 'uncertain')
      and send.ended_at >= ${values.moment(since)} ${untilThen(sql`send.ended_at`, question, values)}
      and campaign.advertiser_id = ${values.number(question.advertiserId)}
      and campaign.purpose_id = ${values.number(question.purposeId)})`;
}

/** The profile's field, of the rows of `wished` as `w`. */
export function wish(question: Question, values: Values): SQL {
  return sql`case when w.contact_id is null then ${code('wish', 'none')}
    when w.paused_until > ${values.moment(question.at)} then ${code('wish', 'paused')}
    when w.too_often then ${code('wish', 'too_often')} else ${code('wish', 'none')} end`;
}
