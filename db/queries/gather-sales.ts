import { type SQL, sql } from 'drizzle-orm';
import { activeBit, CONTRACT, INFORMED, silences } from './fact-flags';
import { code } from './profile-packing';
import { distinct, type Question, raw, type Terms, type Values } from './question';

/** Four levels of the ladder, one bit for any sale and the shared facts must fit into 63 bits. */
export const MOST_COVERAGE_CLASSES = 13;

/** Each way of counting sales that some country has; those that count alike share one ladder. */
function ladders({ terms }: Question): Terms[] {
  return distinct(terms, ladderKey);
}

/** The place of a country's ladder among `ladders`. */
export function ladderOf(question: Question, terms: Terms): number {
  return ladders(question).findIndex((one) => ladderKey(one) === ladderKey(terms));
}

const ladderKey = ({ saleSince, forms }: Terms) => `${saleSince.getTime()} ${forms.join()}`;

const rungs = (ladder: number) => sql.raw(`rungs_${ladder}`);
const purchaseOf = (ladder: number) => sql.raw(`purchase_${ladder}`);

/** The purchase that a yes could rest on, in the country of these terms. */
export const purchaseId = (question: Question, terms: Terms): SQL =>
  sql`p.${purchaseOf(ladderOf(question, terms))}`;

/** Above the four levels of the ladder stands one bit for any sale of this seller, and above it the shared facts. */
const anySale = ({ coverage }: Question) => 1n << (4n * BigInt(coverage.length));
const flagsFrom = ({ coverage }: Question) => 4 * coverage.length + 1;

/** The shared facts that the purchases say; they are the same on every ladder. */
export const salesFlags = (question: Question): SQL =>
  sql`coalesce(p.flags >> ${raw(flagsFrom(question))}, 0)::int`;

/**
 * How near each contact's purchases from this seller come to lawful, as bits, one number for each ladder: for each level (bought
 * here at all, within the period, details collected there, objection offered there) the classes of the campaign's families that
 * some purchase covers. The bits of many purchases are simply joined.
 */
export function sales(question: Question, values: Values): SQL {
  const steps = ladders(question).map(
    (ladder, index) => sql`bit_or(${climb(question, ladder, values)}
        | ${index === 0 ? factsOf(question, values) : sql`0`}) as ${rungs(index)}`,
  );
  const offered = ladders(question).map((ladder, index) => offeredPurchase(ladder, index, values));
  return sql`
    select *, rungs_0 as flags from (
      select contact_id, ${sql.join([...steps, ...offered], sql`, `)}
      from (select contact_id, any_until, collected_until, offered_until, offered_purchase_id, ongoing_until, told, form,
          ${classesOf(question, values)} as covered
        from (${purchases(question, values)}) bought
        where advertiser_id = ${values.number(question.advertiserId)} and ${values.only(sql`contact_id`)}
        order by contact_id) bought
      group by contact_id) sold`;
}

function climb({ coverage }: Question, { saleSince, forms }: Terms, values: Values): SQL {
  const n = BigInt(coverage.length);
  const since = values.moment(saleSince);
  const levels = (count: number) =>
    constant(Array.from({ length: count }, (_, level) => 1n << (n * BigInt(level))).reduce((a, b) => a | b));
  return sql`case when covered = 0 or form not in ${formList(forms)} then ${constant(0n)}
      else covered * case when offered_until >= ${since} then ${levels(4)} when collected_until >= ${since} then ${levels(3)}
        when any_until >= ${since} then ${levels(2)} else ${levels(1)} end end`;
}

/** One bit for any sale, and the facts that purchases share with what was said. */
function factsOf(question: Question, values: Values): SQL {
  const lately = silences(question).map(
    (since, index) =>
      sql` + case when any_until >= ${values.moment(since)} then ${raw(activeBit(index))} else 0 end`,
  );
  return sql`case form when 'sale' then ${constant(anySale(question))} else ${constant(0n)} end
    | ((case when told then ${raw(INFORMED)} else 0 end
      + case when ongoing_until >= ${values.moment(question.at)} and covered <> 0 then ${raw(CONTRACT)} else 0 end
      ${sql.join(lately)})::bigint << ${raw(flagsFrom(question))})`;
}

/** The purchase that a yes could rest on, as counted on one ladder. */
function offeredPurchase({ saleSince, forms }: Terms, ladder: number, values: Values): SQL {
  return sql`max(case when covered <> 0 and form in ${formList(forms)} and offered_until >= ${values.moment(saleSince)}
    then offered_purchase_id end) as ${purchaseOf(ladder)}`;
}

const formList = (forms: Terms['forms']) =>
  sql`(${sql.join(
    forms.map((form) => sql.raw(`'${form}'`)),
    sql`, `,
  )})`;

/** Who bought, from any other seller, something that the campaign is similar to. */
export function otherSales(question: Question, values: Values): SQL {
  const similar = [...new Set(question.coverage.flat())];
  return sql`
    select contact_id, bit_or(${classesOf(question, values)}) as covered
    from (${purchases(question, values)}) bought
    where family_id = any(${values.numbers(similar)}) and advertiser_id <> ${values.number(question.advertiserId)}
      and ${values.only(sql`contact_id`)}
    group by contact_id`;
}

const constant = (value: bigint) => sql.raw(`${value}::bigint`);

/** The classes of the campaign's families, as bits, that a purchase of `family_id` covers. */
function classesOf({ coverage }: Question, values: Values): SQL {
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
      case when details_collected_at_sale and objection_offered_at_sale then id end as offered_purchase_id,
      ongoing_until, objection_offered_at_sale as told
    from purchase where purchased_at <= ${values.moment(question.at)}`;
}

/** What the purchases are to the campaign, counted on one ladder. */
export function relation(question: Question, ladder: number): SQL {
  const n = question.coverage.length;
  const full = constant((1n << BigInt(n)) - 1n);
  const climbed = sql`p.${rungs(ladder)}`;
  const reaches = (level: number) => sql`(${climbed} >> ${raw(level * n)}) & ${full} = ${full}`;
  return sql`case
    when ${climbed} is null or (p.flags & ${constant(anySale(question))} = 0 and not (${reaches(0)})) then
      case when o.covered = ${full} then ${code('relation', 'other_seller')} else ${code('relation', 'none')} end
    when not (${reaches(0)}) then ${code('relation', 'not_similar')}
    when ${reaches(3)} then ${code('relation', 'similar')}
    when ${reaches(2)} then ${code('relation', 'objection_not_offered')}
    when ${reaches(1)} then ${code('relation', 'details_not_collected_at_sale')}
    else ${code('relation', 'purchase_too_old')} end`;
}
