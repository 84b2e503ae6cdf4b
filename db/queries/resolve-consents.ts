import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export type Names = { contact: string; advertiser: string; purpose: string; wording: string | null };
export type Ids = {
  contactId: number | null;
  advertiserId: number | null;
  purposeId: number | null;
  wordingId: number | null;
};

/**
 * The ids behind the names of events, in the order given; null for a name that nobody has. `*` is 0, and so is no wording; a
 * wording without a version is the newest.
 */
export async function resolveConsents(tx: Db, names: readonly Names[]): Promise<Ids[]> {
  const rows = names.map((row, index) => {
    const [slug, version] = row.wording?.split('@') ?? [null];
    return { ...row, index, slug, version: version === undefined ? null : Number(version) };
  });
  const answers = await tx.execute<Ids & Record<string, unknown>>(sql`
    select c.id as "contactId",
      case row.advertiser when '*' then 0 else a.id end as "advertiserId",
      case row.purpose when '*' then 0 else p.id end as "purposeId",
      case when row.slug is null then 0 else
        (select w.id from wording w where w.slug = row.slug and (row.version is null or w.version = row.version)
         order by w.version desc limit 1) end as "wordingId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(index int, contact text, advertiser text, purpose text,
      slug text, version int)
    left join contact c on c.external_id = row.contact
    left join advertiser a on a.slug = row.advertiser
    left join purpose p on p.slug = row.purpose
    order by row.index`);
  return answers.map(({ contactId, advertiserId, purposeId, wordingId }) => ({
    contactId,
    advertiserId,
    purposeId,
    wordingId,
  }));
}
