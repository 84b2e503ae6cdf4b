import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import type { SegmentFilter } from '../segments/schemas';
import { contentOf } from './content';
import { loadCampaign } from './load';

/** The audience of a draft, to be kept under a name. */
export async function audienceToKeep(ctx: Ctx, id: string): Promise<SegmentFilter> {
  requirePermission(ctx.actor, 'campaigns.read');
  return contentOf(await loadCampaign(ctx.db, id)).audience ?? {};
}
