import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { PurchaseForm } from '../vocabulary';
import { lockContacts } from './append-consent';

export type PurchaseRow = {
  externalId: string;
  contact: string;
  advertiser: string;
  family: string;
  purchasedAt: string;
  detailsCollectedAtSale: boolean;
  objectionOfferedAtSale: boolean;
  ongoingUntil: string | null;
  form: PurchaseForm;
};

export type PurchaseOutcome =
  | 'created'
  | 'unchanged'
  | 'unknown_contact'
  | 'unknown_advertiser'
  | 'unknown_family'
  | 'duplicate_id';

/** Purchases are merged one writer at a time: an id must not come in twice by two doors at once. */
const PURCHASE_LOCK = 7_261_956;

const facts =
  sql.raw(`contact_id, advertiser_id, family_id, form, purchased_at, details_collected_at_sale, objection_offered_at_sale,
  ongoing_until`);

/**
 * Adds the purchases that are new, and to their contacts' purchase states what they change. A purchase is a fact: the same id
 * with other facts is answered `duplicate_id` and changes nothing. Answers in the order given.
 */
export async function mergePurchases(
  tx: Db,
  rows: readonly PurchaseRow[],
  now: Date,
): Promise<PurchaseOutcome[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(${PURCHASE_LOCK})`);
  await lockBuyers(tx, rows);
  const numbered = rows.map((row, index) => ({ ...row, index }));
  const answers = await tx.execute<{ outcome: PurchaseOutcome }>(sql`
    with input as (
      select row.index, row."externalId" as external_id, c.id as contact_id, a.id as advertiser_id, f.id as family_id, row.form,
        row."purchasedAt" as purchased_at, row."detailsCollectedAtSale" as details_collected_at_sale,
        row."objectionOfferedAtSale" as objection_offered_at_sale, row."ongoingUntil" as ongoing_until
      from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as row(index int, "externalId" text, contact text,
        advertiser text, family text, "purchasedAt" timestamptz, "detailsCollectedAtSale" boolean,
        "objectionOfferedAtSale" boolean, "ongoingUntil" timestamptz,
        form purchase_form)
      left join contact c on c.external_id = row.contact
      left join advertiser a on a.slug = row.advertiser
      left join family f on f.slug = row.family
    ), judged as (
      select i.*, case
        when i.contact_id is null then 'unknown_contact'
        when i.advertiser_id is null then 'unknown_advertiser'
        when i.family_id is null then 'unknown_family'
        when row_number() over (partition by i.external_id order by i.index) > 1 then 'duplicate_id'
        when p.external_id is null then 'created'
        when (i.contact_id, i.advertiser_id, i.family_id, i.form, i.purchased_at, i.details_collected_at_sale, i.objection_offered_at_sale,
            i.ongoing_until) is not distinct from (p.contact_id, p.advertiser_id, p.family_id, p.form, p.purchased_at,
            p.details_collected_at_sale, p.objection_offered_at_sale, p.ongoing_until) then 'unchanged'
        else 'duplicate_id' end as outcome
      from input i left join purchase p on p.external_id = i.external_id
    ), created as (
      insert into purchase (external_id, ${facts}, recorded_at)
      select external_id, ${facts}, ${now.toISOString()}::timestamptz from judged where outcome = 'created' order by index
      returning id, ${facts}, greatest(purchased_at, ongoing_until) as until
    ), state as (
      insert into purchase_state (contact_id, advertiser_id, family_id, form, any_until, collected_until, offered_until,
        offered_purchase_id, ongoing_until)
      select contact_id, advertiser_id, family_id, form, max(until), max(until) filter (where details_collected_at_sale),
        max(until) filter (where details_collected_at_sale and objection_offered_at_sale),
        (array_agg(id order by until desc, id desc) filter (where details_collected_at_sale and objection_offered_at_sale))[1],
        max(ongoing_until)
      from created group by contact_id, advertiser_id, family_id, form
      on conflict (contact_id, advertiser_id, family_id, form) do update set
        any_until = greatest(purchase_state.any_until, excluded.any_until),
        collected_until = greatest(purchase_state.collected_until, excluded.collected_until),
        offered_until = greatest(purchase_state.offered_until, excluded.offered_until),
        offered_purchase_id = case when excluded.offered_until >= purchase_state.offered_until
          or purchase_state.offered_until is null then excluded.offered_purchase_id else purchase_state.offered_purchase_id end,
        ongoing_until = greatest(purchase_state.ongoing_until, excluded.ongoing_until)
    ), known as (
      insert into acquaintance (contact_id, advertiser_id, active_until, told, bought)
      select contact_id, advertiser_id, max(until), bool_or(objection_offered_at_sale), bool_or(form = 'sale')
      from created group by contact_id, advertiser_id
      on conflict (contact_id, advertiser_id) do update set
        active_until = greatest(acquaintance.active_until, excluded.active_until),
        told = acquaintance.told or excluded.told, bought = acquaintance.bought or excluded.bought
    )
    select outcome from judged order by index`);
  return answers.map((answer) => answer.outcome);
}

/** What the buyers say at the same time changes what is known of them as well; taken in the order in which everybody takes it. */
async function lockBuyers(tx: Db, rows: readonly PurchaseRow[]): Promise<void> {
  const names = JSON.stringify([...new Set(rows.map(({ contact }) => contact))]);
  const ids = await tx.execute<{ id: number }>(sql`
    select id from contact where external_id in (select jsonb_array_elements_text(${names}::jsonb))`);
  await lockContacts(
    tx,
    ids.map(({ id }) => id),
  );
}
