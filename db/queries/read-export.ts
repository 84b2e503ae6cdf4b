import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** One row of a person's records, its columns by the names under which they leave. */
export type ExportRow = Readonly<Record<string, string | number | boolean | Date | null>>;

/** Everything that is kept about one person, section by section, for the copy that they may take. */
export async function readExport(db: Db, contactId: number): Promise<Record<string, ExportRow[]>> {
  const sections = {
    details: sql`select external_id, kind, first_name, last_name, company, profession, email, email_kind, phone, fax, address,
        postal_code, city, country, locale, time_zone, informed_at, email_suppressed_at, created_at, updated_at
      from contact where id = ${contactId}`,
    purchases: sql`select p.external_id, a.name as seller, f.name as family, p.purchased_at, p.details_collected_at_sale,
        p.objection_offered_at_sale, case when p.ongoing_until < 'infinity' then p.ongoing_until end as ongoing_until,
        p.ongoing_until = 'infinity' as ongoing_without_end
      from purchase p join advertiser a on a.id = p.advertiser_id join family f on f.id = p.family_id
      where p.contact_id = ${contactId} order by p.purchased_at`,
    choices: sql`select e.seq, coalesce(a.name, '*') as advertiser, coalesce(p.slug, '*') as purpose, e.channel, e.act, e.at,
        e.recorded_at, w.slug || '@' || w.version as wording, w.text as words, e.method, e.source, v.content as evidence,
        encode(e.hash, 'hex') as hash
      from consent_event e left join advertiser a on a.id = e.advertiser_id left join purpose p on p.id = e.purpose_id
      left join wording w on w.id = e.wording_id
      left join consent_evidence v on v.contact_id = e.contact_id and v.seq = e.seq
      where e.contact_id = ${contactId} order by e.seq`,
    wishes: sql`select h.seq, coalesce(a.name, '*') as advertiser, coalesce(p.slug, '*') as purpose, h.kind, h.until, h.at,
        h.method, h.source
      from wish h left join advertiser a on a.id = h.advertiser_id left join purpose p on p.id = h.purpose_id
      where h.contact_id = ${contactId} order by h.seq`,
    messages: sql`select a.name as advertiser, p.slug as purpose, c.channel, c.subject, s.state, s.ended_at as at,
        s.skip_reason, d.decision ->> 'basis' as basis, d.decision ->> 'rule' as rule, d.edition as law
      from send s join campaign c on c.id = s.campaign_id join advertiser a on a.id = c.advertiser_id
      join purpose p on p.id = c.purpose_id
      left join campaign_decision d on d.campaign_id = s.campaign_id
        and d.id = coalesce(s.rechecked_decision_id, s.decision_id)
      where s.contact_id = ${contactId} order by s.ended_at nulls last`,
    links: sql`select kind, channel, recipient, state, at from service_message where contact_id = ${contactId} order by id`,
    arrivals: sql`select kind, way, nullif(campaign_id, 0) as campaign, arrived_at, applied_at, effect, detail, undone_at
      from arrival where contact_id = ${contactId} order by id`,
    addresses: sql`select email, requested_at, confirmed_at from address_change where contact_id = ${contactId} order by id`,
  };
  const read = await Promise.all(
    Object.entries(sections).map(
      async ([name, query]) => [name, await db.execute<ExportRow>(query)] as const,
    ),
  );
  return Object.fromEntries(read.map(([name, rows]) => [name, [...rows]]));
}

/** The advertisers that a person bought from, spoke to, or had messages of. */
export async function readAdvertisersOf(db: Db, contactId: number): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    select advertiser_id as id from purchase where contact_id = ${contactId}
    union select advertiser_id from consent_state where contact_id = ${contactId} and advertiser_id <> 0
    union select c.advertiser_id from send s join campaign c on c.id = s.campaign_id where s.contact_id = ${contactId}`);
  return rows.map(({ id }) => id);
}
