import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** Skips all those of a cancelled campaign that no worker holds. */
export async function skipQueued(tx: Db, campaignId: number, now: Date): Promise<void> {
  await tx.execute(sql`
    update send set state = 'skipped', skip_reason = 'campaign_cancelled', ended_at = ${now.toISOString()}::timestamptz
    where campaign_id = ${campaignId} and state = 'queued'`);
}
