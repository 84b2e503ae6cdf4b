import { asc } from 'drizzle-orm';
import { advertiser } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';

export type ListedAdvertiser = { id: number; slug: string; name: string };

/** Every advertiser by name, for lists to choose from. */
export async function listAdvertisers(ctx: Ctx): Promise<ListedAdvertiser[]> {
  requirePermission(ctx.actor, 'campaigns.read');
  return ctx.db
    .select({ id: advertiser.id, slug: advertiser.slug, name: advertiser.name })
    .from(advertiser)
    .orderBy(asc(advertiser.name));
}
