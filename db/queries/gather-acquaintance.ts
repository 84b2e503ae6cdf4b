import { type SQL, sql } from 'drizzle-orm';
import type { Question, Values } from './question';

/**
 * What each contact has to do with the advertiser at all: the latest sign of life, whether a sale informed them, whether they
 * bought anything. For a past day it is read from the ledgers.
 */
export function acquaintance(question: Question, values: Values): SQL {
  const advertiser = values.number(question.advertiserId);
  if (!question.asOf) {
    return sql`select contact_id, active_until, told, bought from acquaintance
      where advertiser_id = ${advertiser} and ${values.only(sql`contact_id`)}`;
  }
  const at = values.moment(question.at);
  return sql`select contact_id, max(active_until) as active_until, bool_or(told) as told, bool_or(bought) as bought
    from (
      select contact_id, greatest(purchased_at, ongoing_until) as active_until, objection_offered_at_sale as told,
        form = 'sale' as bought
      from purchase where advertiser_id = ${advertiser} and purchased_at <= ${at} and ${values.only(sql`contact_id`)}
      union all
      select contact_id, at, false, false from standing_event
      where advertiser_id = ${advertiser} and at <= ${at} and act <> 'informed' and ${values.only(sql`contact_id`)}
    ) known group by contact_id`;
}
