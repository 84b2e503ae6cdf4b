import { and, eq, gt, ne } from 'drizzle-orm';
import { campaignEditor } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { loadCampaign } from './load';

/** Who was not seen for so long has gone. */
const GONE_MS = 60_000;

/** Notes that the actor has a draft open, and answers the ids of the staff who have it open as well. */
export async function noteEditor(ctx: Ctx, id: string): Promise<number[]> {
  requirePermission(ctx.actor, 'campaigns.write');
  const { id: campaignId } = await loadCampaign(ctx.db, id);
  if (ctx.actor.kind !== 'staff') return [];
  const staffId = ctx.actor.id;
  await ctx.db
    .insert(campaignEditor)
    .values({ campaignId, staffId, seenAt: ctx.now })
    .onConflictDoUpdate({
      target: [campaignEditor.campaignId, campaignEditor.staffId],
      set: { seenAt: ctx.now },
    });
  const others = await ctx.db
    .select({ staffId: campaignEditor.staffId })
    .from(campaignEditor)
    .where(
      and(
        eq(campaignEditor.campaignId, campaignId),
        ne(campaignEditor.staffId, staffId),
        gt(campaignEditor.seenAt, new Date(ctx.now.getTime() - GONE_MS)),
      ),
    );
  return others.map((other) => other.staffId);
}
