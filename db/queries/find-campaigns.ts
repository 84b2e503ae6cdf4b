import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { CampaignState } from '../vocabulary';

export type FoundCampaign = { id: number; name: string; state: CampaignState };

/** Campaigns whose name has all of the words, those that changed last first. */
export async function findCampaigns(db: Db, words: string, limit: number): Promise<FoundCampaign[]> {
  const each = words.split(/\s+/).map((word) => sql`position(lower(${word}) in lower(name)) > 0`);
  return db.execute<FoundCampaign>(sql`
    select id, name, state from campaign where ${sql.join(each, sql` and `)}
    order by updated_at desc, id desc limit ${limit}`);
}
