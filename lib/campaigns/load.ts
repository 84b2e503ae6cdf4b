import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { campaign } from '@/db/schema';
import type { CampaignState } from '@/db/vocabulary';
import { DomainError } from '../errors';
import { campaignId } from './schemas';

export type Campaign = typeof campaign.$inferSelect;

/**
 * The campaign `id`, as it came from an address or a form.
 * @throws DomainError `not_found`
 */
export async function loadCampaign(db: Db, id: string | number): Promise<Campaign> {
  const [row] = await db
    .select()
    .from(campaign)
    .where(eq(campaign.id, readId(id)));
  if (!row) throw new DomainError('not_found', `campaign ${id}`);
  return row;
}

/** The same, locked until the transaction ends, so that two changes of state come one after the other. */
export async function lockCampaign(tx: Db, id: string | number): Promise<Campaign> {
  const [row] = await tx
    .select()
    .from(campaign)
    .where(eq(campaign.id, readId(id)))
    .for('update');
  if (!row) throw new DomainError('not_found', `campaign ${id}`);
  return row;
}

function readId(id: string | number): number {
  const parsed = campaignId.safeParse(id);
  if (!parsed.success) throw new DomainError('not_found', `campaign ${id}`);
  return parsed.data;
}

/** @throws DomainError `wrong_state` */
export function requireState(row: Campaign, ...allowed: CampaignState[]): void {
  if (!allowed.includes(row.state))
    throw new DomainError('wrong_state', `campaign ${row.id} is ${row.state}`);
}
