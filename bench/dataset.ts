import type { Sql } from 'postgres';

/** The campaign that is checked: advertiser 1, purpose 1, e-mail, families 1 to 12 of 200 similar to each other. */
export const SIMILAR_FAMILIES = Array.from({ length: 12 }, (_, index) => index + 1);
const ADVERTISERS = 3;
const PURPOSES = 3;
const FAMILIES = 200;

/**
 * Fills an empty, migrated database with `contacts` contacts, three times as many consent events and five times as many
 * purchases, spread by a fixed seed: three sellers, three purposes, four channels, 200 families; three in five contacts
 * ever bought. The ledger's rows carry no chain (the check does not read it); states are folded from them as the
 * application folds them. Ends with VACUUM ANALYZE.
 */
export async function generate(sql: Sql, contacts: number): Promise<void> {
  await sql`set role none`;
  await sql`select setseed(0.42)`;
  await sql.unsafe(records);
  await sql.unsafe(people(contacts));
  await sql.unsafe(ledger(contacts));
  await sql.unsafe(sales(contacts));
  for (const table of [
    'contact',
    'acquaintance',
    'consent_state',
    'purchase_state',
    'purchase',
    'consent_event',
  ]) {
    await sql.unsafe(`vacuum (analyze, freeze) ${table}`);
  }
}

const records = `
  insert into advertiser (slug, name, legal_name, address, email, country)
    select 'seller-' || n, 'Seller ' || n, 'Seller ' || n || ' SAS', '1 rue de la Paix, 75002 Paris', 'bonjour@seller' || n || '.example', 'FR'
    from generate_series(1, ${ADVERTISERS}) n;
  insert into purpose (slug, name_fr, name_en, description_fr, description_en)
    select 'purpose-' || n, 'Objet ' || n, 'Purpose ' || n, '', '' from generate_series(1, ${PURPOSES}) n;
  insert into family (slug, name) select 'family-' || n, 'Family ' || n from generate_series(1, ${FAMILIES}) n;
  insert into family_similarity select a, b from generate_series(1, 12) a, generate_series(1, 12) b where a <> b;
  insert into wording (slug, version, kind, advertisers, purposes, channels, locale, text, names_advertiser, specific,
      freely_given, pre_ticked, sha256, author, created_at)
    select 'wording-' || n, 1, 'consent', '{1,2,3}', '{1,2,3}', '{email,sms,phone,post}', 'fr', '…', true, true, true,
      n = 3, '', 'system', now() from generate_series(1, 3) n;
  insert into wording_approval select id, 'system', now() from wording;
  insert into assessment (title, advertisers, channels, purposes, interest, necessity, balance, safeguards, valid_until, author, created_at)
    values ('Bench', '{1,2,3}', '{email}', '{1,2,3}', '…', '…', '…', '…', now() + interval '1 year', 'system', now());
  insert into assessment_approval select id, 'system', now() from assessment;`;

const people = (contacts: number) => `
  insert into contact (external_id, kind, email, email_kind, country, informed_at, profession, first_name, last_name, created_at, updated_at)
    select 'c' || n, case when random() < 0.12 then 'professional' else 'consumer' end::contact_kind,
      case when random() < 0.95 then 'person' || n || '@example.org' end,
      case when random() < 0.04 then 'generic' else 'personal' end::email_kind,
      case when random() < 0.9 then 'FR' else (array['DE', 'US', 'GB'])[1 + floor(random() * 3)] end,
      case when random() < 0.5 then now() - random() * interval '6 years' end,
      case when random() < 0.1 then (array['buyer', 'it_director', 'florist'])[1 + floor(random() * 3)] end,
      'First' || n % 1000, 'Last' || n % 5000, now(), now()
    from generate_series(1, ${contacts}) n;
  insert into contact_gate (contact_id, last_hash) select id, '' from contact;`;

const ledger = (contacts: number) => `
  insert into consent_event (contact_id, seq, advertiser_id, purpose_id, channel, act, at, recorded_at, wording_id, source, canonical, hash)
    select contact_id, row_number() over (partition by contact_id), advertiser_id, purpose_id, channel, act, at, at,
      case act when 'given' then wording_id else 0 end, 'system', '', ''
    from (
      select 1 + floor(random() * ${contacts})::bigint as contact_id,
        case when random() < 0.03 then 0 else 1 + floor(random() * ${ADVERTISERS})::int end as advertiser_id,
        case when random() < 0.03 then 0 else 1 + floor(random() * ${PURPOSES})::int end as purpose_id,
        case when random() < 0.03 then '*' else (array['email', 'email', 'sms', 'phone', 'post'])[1 + floor(random() * 5)] end::channel_scope as channel,
        (array['given', 'given', 'given', 'given', 'given', 'refused', 'withdrawn', 'objected', 'given', 'informed'])[1 + floor(random() * 10)]::act as act,
        now() - random() * interval '5 years' as at, 1 + floor(random() * 3)::int as wording_id
      from generate_series(1, ${contacts * 3})
    ) said;
  insert into consent_state (contact_id, advertiser_id, purpose_id, channel, act, wording_id, at, seq)
    select distinct on (contact_id, advertiser_id, purpose_id, channel, act, wording_id)
      contact_id, advertiser_id, purpose_id, channel, act, wording_id, at, seq
    from consent_event order by contact_id, advertiser_id, purpose_id, channel, act, wording_id, at desc, seq desc;`;

const sales = (contacts: number) => `
  insert into purchase (contact_id, external_id, advertiser_id, family_id, purchased_at, details_collected_at_sale, objection_offered_at_sale, recorded_at)
    select 1 + floor(random() * ${contacts} * 0.6)::bigint, 'p' || n, 1 + floor(random() * ${ADVERTISERS})::int,
      1 + floor(random() * ${FAMILIES})::int, now() - random() * interval '5 years', random() < 0.9, random() < 0.7, now()
    from generate_series(1, ${contacts * 5}) n;
  insert into purchase_state (contact_id, advertiser_id, family_id, any_until, collected_until, offered_until, offered_purchase_id, ongoing_until)
    select contact_id, advertiser_id, family_id, max(purchased_at), max(purchased_at) filter (where details_collected_at_sale),
      max(purchased_at) filter (where details_collected_at_sale and objection_offered_at_sale),
      max(id) filter (where details_collected_at_sale and objection_offered_at_sale), null
    from purchase group by 1, 2, 3 order by 1, 2, 3;
  insert into acquaintance (contact_id, advertiser_id, active_until, told, bought)
    select contact_id, advertiser_id, max(at), bool_or(told), bool_or(bought) from (
      select contact_id, advertiser_id, purchased_at as at, objection_offered_at_sale as told, true as bought from purchase
      union all
      select contact_id, advertiser_id, at, false, false from consent_event where act <> 'informed'
    ) known group by 1, 2 order by 1, 2;`;
