import { type SQL, sql } from 'drizzle-orm';
import { code } from './profile-packing';
import { distinct, type Question, raw, type Terms, type Values } from './question';

/** Four levels of the ladder and the contract's bit must fit into 63 bits. */
export const MOST_COVERAGE_CLASSES = 15;

/** Each way of counting sales that some country has; those that count alike share one ladder. */
function ladders({ terms }: Question): Terms[] {
  return distinct(terms, ladderKey);
}

/** The place of a country's ladder among `ladders`. */
function ladderOf(question: Question, terms: Terms): number {
  return ladders(question).findIndex((one) => ladderKey(one) === ladderKey(terms));
}

/** Countries of one key count sales alike. */
export const ladderKey = ({ saleSince, forms }: Terms) => `${saleSince.getTime()} ${forms.join()}`;

const rungs = (ladder: number) => sql.raw(`rungs_${ladder}`);
const purchaseOf = (ladder: number) => sql.raw(`purchase_${ladder}`);

/** The purchase that a yes could rest on, in the country of these terms. */
export const purchaseId = (question: Question, terms: Terms): SQL =>
  sql`p.${purchaseOf(ladderOf(question, terms))}`;

/** How far the contact's purchases climb, as counted in the country of these terms. */
export const climbed = (question: Question, terms: Terms): SQL => sql`p.${rungs(ladderOf(question, terms))}`;

/**
 * How near each contact's purchases of what the campaign is similar to come to lawful, as bits, one number for each ladder: for
 * each level (bought here at all, within the period, details collected there, objection offered there) the classes of the
 * campaign's families that some purchase covers. The bits of many purchases are simply joined. `elsewhere` are the classes bought
 * from any other seller.
 */
export function sales(question: Question, values: Values): SQL {
  const steps = ladders(question).flatMap((ladder, index) => [
    sql`bit_or(case when here then ${climb(question, ladder, values)} else ${constant(0n)} end) as ${rungs(index)}`,
    sql`max(case when here and form in ${formList(ladder.forms)} and offered_until >= ${values.moment(ladder.saleSince)}
      then offered_purchase_id end) as ${purchaseOf(index)}`,
  ]);
  const similar = [...new Set(question.coverage.flat())];
  return sql`
    select contact_id, ${sql.join(steps, sql`, `)},
      bit_or(case when here then ${constant(0n)} else covered end) as elsewhere,
      max(case when here and ongoing_until >= ${values.moment(question.at)} then 1 else 0 end) as contract
    from (select contact_id, any_until, collected_until, offered_until, offered_purchase_id, ongoing_until, form,
        advertiser_id = ${values.number(question.advertiserId)} as here, ${classesOf(question, values)} as covered
      from (${purchases(question, values)}) bought
      where family_id = any(${values.numbers(similar)}) and ${values.only(sql`contact_id`)}
      order by contact_id) bought
    group by contact_id`;
}

function climb({ coverage }: Question, { saleSince, forms }: Terms, values: Values): SQL {
  const n = BigInt(coverage.length);
  const since = values.moment(saleSince);
  const levels = (count: number) =>
    constant(Array.from({ length: count }, (_, level) => 1n << (n * BigInt(level))).reduce((a, b) => a | b));
  return sql`case when form not in ${formList(forms)} then ${constant(0n)}
      else covered * case when offered_until >= ${since} then ${levels(4)} when collected_until >= ${since} then ${levels(3)}
        when any_until >= ${since} then ${levels(2)} else ${levels(1)} end end`;
}

const formList = (forms: Terms['forms']) =>
  sql`(${sql.join(
    forms.map((form) => sql.raw(`'${form}'`)),
    sql`, `,
  )})`;

const constant = (value: bigint) => sql.raw(`${value}::bigint`);

/** The classes of the campaign's families, as bits, that a purchase of `family_id` covers; one class covers all that are read. */
function classesOf({ coverage }: Question, values: Values): SQL {
  if (coverage.length === 1) return constant(1n);
  const mask = coverage.map(
    (families, index) =>
      sql`case when family_id = any(${values.numbers(families)}) then ${constant(1n << BigInt(index))} else 0 end`,
  );
  return sql`(${sql.join(mask, sql` + `)})`;
}

function purchases(question: Question, values: Values): SQL {
  if (!question.asOf) return sql`select * from purchase_state`;
  const until = sql`greatest(purchased_at, ongoing_until)`;
  return sql`select contact_id, advertiser_id, family_id, form, ${until} as any_until,
      case when details_collected_at_sale then ${until} end as collected_until,
      case when details_collected_at_sale and objection_offered_at_sale then ${until} end as offered_until,
      case when details_collected_at_sale and objection_offered_at_sale then id end as offered_purchase_id, ongoing_until
    from purchase where purchased_at <= ${values.moment(question.at)}`;
}

/** What the purchases are to the campaign, from how far they climbed on the ladder of the contact's country. */
export function relation({ coverage }: Question, rungsClimbed: SQL): SQL {
  const n = coverage.length;
  const full = constant((1n << BigInt(n)) - 1n);
  const reaches = (level: number) => sql`(${rungsClimbed} >> ${raw(level * n)}) & ${full} = ${full}`;
  return sql`case
    when ${rungsClimbed} is null or not (${reaches(0)}) then
      case when a.bought then ${code('relation', 'not_similar')} when p.elsewhere = ${full} then ${code('relation', 'other_seller')}
        else ${code('relation', 'none')} end
    when ${reaches(3)} then ${code('relation', 'similar')}
    when ${reaches(2)} then ${code('relation', 'objection_not_offered')}
    when ${reaches(1)} then ${code('relation', 'details_not_collected_at_sale')}
    else ${code('relation', 'purchase_too_old')} end`;
}
