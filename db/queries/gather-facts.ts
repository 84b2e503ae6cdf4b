import { type SQL, sql } from 'drizzle-orm';
import type { Channel, ProfileField } from '../vocabulary';
import { acquaintance } from './gather-acquaintance';
import { consentSeq, said, saidAt, saidInformed, standing } from './gather-said';
import { climbed, ladderKey, purchaseId, relation, sales } from './gather-sales';
import { wish, wished } from './gather-wishes';
import { bitsOf, code, PERSON_BITS, pack } from './profile-packing';
import { distinct, type Question, raw, type Terms, type Values, valuesFor, type Who } from './question';

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
const COMPANY_BIT = 32;

/**
 * One row for each contact, in contact order: `id`, `profile` (see `profileFields`; above the person's bits the country, 1 for
 * the first of the question's terms, 0 for any other), the evidence `consent_seq` and `purchase_id` that an eligible verdict
 * could rest on, and `said_at`, when the person last agreed or refused. Every source is read in contact order and merged: keep
 * each a `group by contact_id`, and run it under `streaming` (docs/decisions/0003-facts-in-contact-order.md).
 */
export function gatherFacts(question: Question, who: Who): SQL {
  const values = valuesFor(who);
  if (question.terms.length === 0) {
    return sql`select id, 0 as profile, null::int as consent_seq, null::bigint as purchase_id, null::timestamptz as said_at
      from contact where ${values.only(sql`id`)} ${notErased(who)} order by id`;
  }
  return sql`
    select c.id, ${profile(question, values)} as profile, ${consentSeq} as consent_seq,
      ${byCountry(question, ladderKey, (terms) => purchaseId(question, terms))} as purchase_id, ${saidAt} as said_at
    from (select id, kind, ${countryPlace(question)} as place, reach, informed_at, profession from contact
          where ${values.only(sql`id`)} ${notErased(who)} order by id) c
    left join (${said(question, 'the advertiser', values)}) s on s.contact_id = c.id
    left join (${said(question, 'every advertiser', values)}) e on e.contact_id = c.id
    left join (${acquaintance(question, values)}) a on a.contact_id = c.id
    left join (${sales(question, values)}) p on p.contact_id = c.id
    left join (${wished(question, values)}) w on w.contact_id = c.id`;
}

/** Whoever was erased is nobody to count or to choose; who asks for a contact by its id still learns that nothing reaches it. */
const notErased = (who: Who): SQL =>
  typeof who === 'object' && 'ids' in who ? sql`` : sql`and erased_at is null`;

/** Makes the planner merge the streams that are in contact order already, also while it does not know yet how long they are. */
export const streaming = sql`set local enable_hashjoin = off; set local enable_nestloop = off; set local enable_seqscan = off; set local max_parallel_workers_per_gather = 0`;

function countryPlace({ terms }: Question): SQL {
  const places = terms.map(({ country }, index) => sql`when ${country} then ${raw(index + 1)}`);
  return sql`case country ${sql.join(places, sql` `)} else 0 end`;
}

/** A country without a law is answered whatever the person's facts, so they are not even looked at. */
function profile(question: Question, values: Values): SQL {
  const mask = byCountry(
    question,
    ({ looksAt }) => bitsOf(looksAt),
    ({ looksAt }) => raw(bitsOf(looksAt)),
  );
  const looked = new Set(question.terms.flatMap(({ looksAt }) => looksAt));
  const facts = pack(person(question, values), looked);
  return sql`case c.place when 0 then 0 else (c.place << ${raw(PERSON_BITS)}) + (${facts} & ${mask}) end`;
}

/** Each fact about the person, as its code. */
function person(question: Question, values: Values): Record<ProfileField, SQL> {
  const reach = CHANNEL_BITS[question.channel];
  const generic = question.channel === 'email' ? reach | GENERIC_BIT : null;
  const isGeneric = generic
    ? sql`when c.reach & ${raw(generic)} = ${raw(generic)} then ${code('address', 'generic')}`
    : sql``;
  return {
    audience: sql`case c.kind when 'professional' then ${code('audience', 'professional')} else ${code('audience', 'consumer')} end`,
    address: sql`case when c.reach & ${raw(reach)} = 0 then ${code('address', 'none')} ${isGeneric}
      else ${code('address', 'personal')} end`,
    standing: standing(since(question, 'consentSince', values)),
    relation: relation(
      question,
      byCountry(question, ladderKey, (terms) => climbed(question, terms)),
    ),
    contract: sql`coalesce(p.contract, 0)`,
    informed: sql`case when c.informed_at <= ${values.moment(question.at)} or a.told or ${saidInformed} then 1 else 0 end`,
    active: active(question, values),
    related: sql`case when c.profession = any(${professions(question)}) then 1 else 0 end`,
    company: sql`(c.reach & ${raw(COMPANY_BIT)}) / ${raw(COMPANY_BIT)}`,
    wish: wish(question, values),
  };
}

/** Whether the latest sign of life still counts; where silence has no term nobody is ever inactive. */
function active(question: Question, values: Values): SQL {
  const counts = since(question, 'activeSince', values);
  if (!counts) return sql`1`;
  const told = sql`case when c.informed_at <= ${values.moment(question.at)} then c.informed_at end`;
  const alive = sql`greatest(a.active_until, e.active_until, ${told}) >= ${counts}`;
  return question.terms.every(({ activeSince }) => activeSince !== null)
    ? sql`case when ${alive} then 1 else 0 end`
    : sql`case when ${alive} or ${counts} is null then 1 else 0 end`;
}

/** The moment since which something counts in the contact's country; null where no country sets one. */
function since(question: Question, what: 'activeSince' | 'consentSince', values: Values): SQL | null {
  if (question.terms.every((terms) => terms[what] === null)) return null;
  const key = ({ [what]: at }: Terms) => at?.getTime() ?? 'none';
  return byCountry(question, key, ({ [what]: at }) => (at ? values.moment(at) : sql`null`));
}

/** What differs from country to country, asked of the contact's own; countries of one `key` are asked once. */
function byCountry(
  { terms }: Question,
  key: (terms: Terms) => string | number,
  each: (terms: Terms) => SQL,
): SQL {
  const branches = distinct(terms, key).map((one) => ({
    expression: each(one),
    places: terms.flatMap((other, index) => (key(other) === key(one) ? [raw(index + 1)] : [])),
  }));
  const [first, ...others] = branches;
  if (!first) throw new Error('no country answers');
  if (others.length === 0) return first.expression;
  const whens = others.map(
    ({ places, expression }) => sql`when c.place in (${sql.join(places, sql`, `)}) then ${expression}`,
  );
  return sql`case ${sql.join(whens, sql` `)} else ${first.expression} end`;
}

function professions({ professions: list }: Question): SQL {
  return sql`${`{${list.map((text) => JSON.stringify(text)).join(',')}}`}::text[]`;
}
