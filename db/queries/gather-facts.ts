import { type SQL, sql } from 'drizzle-orm';
import type { Channel } from '../vocabulary';
import { activeBit, CONTRACT, INFORMED, silences } from './fact-flags';
import { consentSeq, said, saidAt, saidFlags, standing } from './gather-said';
import { ladderOf, otherSales, purchaseId, relation, sales, salesFlags } from './gather-sales';
import { code, PERSON_BITS, pack } from './profile-packing';
import { type Question, raw, type Terms, type Values, valuesFor, type Who } from './question';

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
      from contact where ${values.only(sql`id`)} order by id`;
  }
  return sql`
    select c.id, ${profile(question, values)} as profile, ${consentSeq} as consent_seq,
      ${byCountry(question, (terms) => purchaseId(question, terms))} as purchase_id, ${saidAt} as said_at
    from (select id, kind, ${countryPlace(question)} as place, reach, informed_at, profession from contact
          where ${values.only(sql`id`)} order by id) c
    left join (${said(question, 'the advertiser', values)}) s on s.contact_id = c.id
    left join (${said(question, 'every advertiser', values)}) e on e.contact_id = c.id
    left join (${sales(question, values)}) p on p.contact_id = c.id
    left join (${otherSales(question, values)}) o on o.contact_id = c.id`;
}

/** Makes the planner merge the streams that are in contact order already. */
export const streaming = sql`set local enable_hashjoin = off; set local enable_seqscan = off; set local max_parallel_workers_per_gather = 0`;

function countryPlace({ terms }: Question): SQL {
  const places = terms.map(({ country }, index) => sql`when ${country} then ${raw(index + 1)}`);
  return sql`case country ${sql.join(places, sql` `)} else 0 end`;
}

/** A country without a law is answered whatever the person's facts, so they are not even looked at. */
function profile(question: Question, values: Values): SQL {
  return sql`case c.place when 0 then 0 else (c.place << ${raw(PERSON_BITS)}) + ${person(question, values)} end`;
}

function person(question: Question, values: Values): SQL {
  const reach = CHANNEL_BITS[question.channel];
  const generic = question.channel === 'email' ? reach | GENERIC_BIT : null;
  const isGeneric = generic
    ? sql`when c.reach & ${raw(generic)} = ${raw(generic)} then ${code('address', 'generic')}`
    : sql``;
  const perCountry = (each: (terms: Terms) => SQL) => byCountry(question, each);
  const expires = question.terms.some(({ consentSince }) => consentSince !== null);
  const since = perCountry(({ consentSince }) => (consentSince ? values.moment(consentSince) : sql`null`));
  return pack({
    audience: sql`case c.kind when 'professional' then ${code('audience', 'professional')} else ${code('audience', 'consumer')} end`,
    address: sql`case when c.reach & ${raw(reach)} = 0 then ${code('address', 'none')} ${isGeneric}
      else ${code('address', 'personal')} end`,
    standing: standing(expires ? since : null),
    relation: perCountry((terms) => relation(question, ladderOf(question, terms))),
    // `informed` and `active` are the next two bits of the same number.
    contract: sharedFacts(question, values),
    related: sql`case when c.profession = any(${professions(question)}) then 1 else 0 end`,
    company: sql`(c.reach & ${raw(COMPANY_BIT)}) / ${raw(COMPANY_BIT)}`,
  });
}

/** `contract`, `informed` and `active`, joined from all the sources that may say them. */
function sharedFacts(question: Question, values: Values): SQL {
  const since = silences(question);
  const lately = since.map(
    (at, index) =>
      sql` + case when c.informed_at >= ${values.moment(at)} then ${raw(activeBit(index))} else 0 end`,
  );
  const all = sql`(${salesFlags(question)} | (${saidFlags} & ${raw(~CONTRACT)})
    | case when c.informed_at <= ${values.moment(question.at)} then ${raw(INFORMED)}${sql.join(lately)} else 0 end)`;
  const place = ({ activeSince }: Terms) => since.findIndex((at) => at.getTime() === activeSince?.getTime());
  // Where silence has no term nobody is ever inactive.
  return byCountry(question, (terms) => {
    const own = place(terms);
    if (own < 0) return sql`((${all} & ${raw(CONTRACT | INFORMED)}) | ${raw(activeBit(0))})`;
    if (own === 0) return sql`(${all} & ${raw(CONTRACT | INFORMED | activeBit(0))})`;
    return sql`((${all} & ${raw(CONTRACT | INFORMED)}) | ((${all} >> ${raw(own)}) & ${raw(activeBit(0))}))`;
  });
}

/** What differs from country to country, asked of the contact's own; countries that are alike are asked once. */
function byCountry({ terms }: Question, each: (terms: Terms) => SQL): SQL {
  const branches = new Map<string, { places: number[]; expression: SQL }>();
  for (const [index, one] of terms.entries()) {
    const key = JSON.stringify({ ...one, country: '' });
    const branch = branches.get(key) ?? { places: [], expression: each(one) };
    branches.set(key, { ...branch, places: [...branch.places, index + 1] });
  }
  const [first, ...others] = [...branches.values()];
  if (!first) return sql`0`;
  if (others.length === 0) return first.expression;
  const whens = others.map(
    ({ places, expression }) =>
      sql`when c.place in (${sql.join(places.map(raw), sql`, `)}) then ${expression}`,
  );
  return sql`case ${sql.join(whens, sql` `)} else ${first.expression} end`;
}

function professions({ professions: list }: Question): SQL {
  return sql`${`{${list.map((text) => JSON.stringify(text)).join(',')}}`}::text[]`;
}
