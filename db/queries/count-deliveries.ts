import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export type Deliveries = { delivered: number; undelivered: number; waiting: number };

/**
 * What carriers said became of a campaign's messages, by recipient: of whom all was delivered, of whom something was not, and of whom
 * nothing has been said yet. Null where no carrier says such things.
 */
export async function countDeliveries(db: Db, campaignId: number): Promise<Deliveries | null> {
  const [row] = await db.execute<Deliveries & { known: number }>(sql`
    select count(*)::int as known, count(*) filter (where told = sent and not failed)::int as delivered,
      count(*) filter (where failed)::int as undelivered,
      count(*) filter (where told < sent and not failed)::int as waiting
    from (
      select count(*) as sent, count(d.reference) as told, coalesce(bool_or(d.state = 'undelivered'), false) as failed
      from message_reference m
      join send s on s.contact_id = m.contact_id and s.campaign_id = m.campaign_id
      left join delivery_report d on d.reference = m.reference
      where s.campaign_id = ${campaignId}
      group by m.contact_id) each`);
  if (!row || row.known === 0) return null;
  const { delivered, undelivered, waiting } = row;
  return { delivered, undelivered, waiting };
}

/** Whose message a carrier means by a name. */
export async function subjectOfReference(
  db: Db,
  reference: string,
): Promise<{ contactId: number; campaignId: number } | null> {
  const [row] = await db.execute<{ contactId: number; campaignId: number }>(sql`
    select contact_id as "contactId", campaign_id as "campaignId" from message_reference
    where reference = ${reference} limit 1`);
  return row ?? null;
}
