import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { ContactKind, EmailKind } from '../vocabulary';

export type ContactRow = {
  externalId: string;
  kind: ContactKind;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  profession: string | null;
  email: string | null;
  emailKind: EmailKind | null;
  phone: string | null;
  fax: string | null;
  address: string | null;
  postalCode: string | null;
  city: string | null;
  country: string;
  locale: string | null;
  timeZone: string | null;
  informedAt: string | null;
};

export type Outcome = 'created' | 'updated' | 'unchanged';

const columns =
  sql.raw(`kind, first_name, last_name, company, profession, email, email_kind, phone, fax, address,
  postal_code, city, country, locale, time_zone, informed_at, email_suppressed_at`);

/**
 * Adds the contacts that are not there and, in mode `update`, replaces those that differ. Each external id may appear once.
 * Answers how it went with each, by external id.
 */
export async function mergeContacts(
  tx: Db,
  rows: readonly ContactRow[],
  { mode, now }: { mode: 'add' | 'update'; now: Date },
): Promise<Map<string, Outcome>> {
  const input = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row("externalId" text, kind contact_kind,
    "firstName" text, "lastName" text, company text, profession text, email text, "emailKind" email_kind, phone text,
    fax text, address text, "postalCode" text, city text, country text, locale text, "timeZone" text,
    "informedAt" timestamptz)`;
  const answers = await tx.execute<{ external_id: string; outcome: Outcome }>(sql`
    with input as (
      select "externalId" as external_id, kind, "firstName" as first_name, "lastName" as last_name, company, profession,
        email, case when email is not null then coalesce("emailKind", 'personal') end as email_kind, phone, fax, address,
        "postalCode" as postal_code, city, country, locale, "timeZone" as time_zone, "informedAt" as informed_at,
        (select s.since from suppressed_address s where s.address = email) as email_suppressed_at
      from ${input}
    ), created as (
      insert into contact (external_id, ${columns}, created_at, updated_at)
      select external_id, ${columns}, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz from input
      on conflict (external_id) do nothing
      returning id, external_id
    ), gates as (
      insert into contact_gate (contact_id, last_hash) select id, '' from created
    ), updated as (
      update contact c set (${columns}, updated_at) =
        (i.kind, i.first_name, i.last_name, i.company, i.profession, i.email, i.email_kind, i.phone, i.fax, i.address,
         i.postal_code, i.city, i.country, i.locale, i.time_zone, i.informed_at, i.email_suppressed_at, ${now.toISOString()}::timestamptz)
      from input i
      where c.external_id = i.external_id and ${mode === 'update'}
        and (c.kind, c.first_name, c.last_name, c.company, c.profession, c.email, c.email_kind, c.phone, c.fax, c.address,
             c.postal_code, c.city, c.country, c.locale, c.time_zone, c.informed_at)
          is distinct from
            (i.kind, i.first_name, i.last_name, i.company, i.profession, i.email, i.email_kind, i.phone, i.fax, i.address,
             i.postal_code, i.city, i.country, i.locale, i.time_zone, i.informed_at)
      returning c.external_id
    )
    select i.external_id, case when created.id is not null then 'created' when updated.external_id is not null then 'updated'
      else 'unchanged' end as outcome
    from input i left join created using (external_id) left join updated using (external_id)`);
  return new Map(answers.map((answer) => [answer.external_id, answer.outcome]));
}
