import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { ChannelScope } from '../vocabulary';

export type ImportedConsent = {
  contact_id: number;
  seq: number;
  advertiser_id: number;
  purpose_id: number;
  channel: ChannelScope;
};

/**
 * The consents that the import `source` brought, after the place `after`, in contact order: those about which nobody has said
 * anything since.
 */
export async function standingImports(
  db: Db,
  source: string,
  after: { contact_id: number; seq: number },
): Promise<ImportedConsent[]> {
  return db.execute<ImportedConsent>(sql`
    select e.contact_id, e.seq, e.advertiser_id, e.purpose_id, e.channel from consent_event e
    where e.source = ${source} and e.source like 'import:%' and e.act = 'given'
      and (e.contact_id, e.seq) > (${after.contact_id}, ${after.seq})
      and not exists (
        select 1 from consent_event later where later.contact_id = e.contact_id and later.seq > e.seq
          and later.advertiser_id = e.advertiser_id and later.purpose_id = e.purpose_id and later.channel = e.channel
          and later.source <> e.source
      )
    order by e.contact_id, e.seq limit 2000`);
}

/** How many events an import brought that are not consents: what was refused stays refused. */
export async function countOtherImports(db: Db, source: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from consent_event
    where source = ${source} and source like 'import:%' and act <> 'given'`);
  return row?.count ?? 0;
}
