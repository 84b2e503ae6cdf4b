import { requirePermission } from '../access/require';
import { type Count, countAudience } from '../audience/count';
import { inquire } from '../audience/prospecting';
import type { Ctx } from '../context';
import { later } from '../moments';
import { contentOf } from './content';
import { audienceOf } from './inquiry';
import { loadCampaign } from './load';
import { planMoment } from './plan';

export type Picture = Pick<Count, 'audience' | 'eligible' | 'groups'> & { at: Date };

/** Whom a draft would reach as it stands, and why not the others: a check that is not kept, to look at while choosing. */
export async function pictureAudience(ctx: Ctx, id: string): Promise<Picture> {
  requirePermission(ctx.actor, 'campaigns.read');
  const row = await loadCampaign(ctx.db, id);
  const { plan } = contentOf(row);
  const at = plan ? later(planMoment(plan, ctx.now), ctx.now) : ctx.now;
  if (!row.direct) return { audience: 0, eligible: 0, groups: [], at };
  const inquiry = await inquire(ctx.db, row, at, ctx.now);
  const { audience, eligible, groups } = await countAudience(ctx.db, inquiry, await audienceOf(ctx.db, row));
  return { audience, eligible, groups, at };
}
