import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/**
 * Puts those of a campaign's uncertain recipients that are named (by external id; null: all) into the queue again, as if nothing had
 * been tried. Answers their contacts' ids.
 */
export async function requeueUncertain(
  tx: Db,
  { campaignId, contacts, now }: { campaignId: number; contacts: readonly string[] | null; now: Date },
): Promise<number[]> {
  const named = contacts
    ? sql`and c.external_id in (select jsonb_array_elements_text(${JSON.stringify(contacts)}::jsonb))`
    : sql``;
  const rows = await tx.execute<{ contact_id: number }>(sql`
    update send s set state = 'queued', attempts = 0, not_before = ${now.toISOString()}::timestamptz, claimed_by = null,
      claimed_at = null, rechecked_at = null, rechecked_decision_id = null, ended_at = null, answer = null
    from contact c
    where s.campaign_id = ${campaignId} and s.state = 'uncertain' and c.id = s.contact_id ${named}
    returning s.contact_id`);
  return rows.map((row) => row.contact_id);
}
