import { redirect } from 'next/navigation';
import type { Visit } from '@/app/admin/_desk/staff-page';
import { requirePermission } from '@/lib/access/require';
import { viewCampaign } from '@/lib/campaigns/view';
import type { PartProps } from './parts';
import { stageOf } from './stage';

/** A draft for one of its steps; whose campaign can no longer be changed is led to its page. */
export async function openStep({ ctx, locale, params: { id = '' } }: Visit): Promise<PartProps> {
  requirePermission(ctx.actor, 'campaigns.write');
  const view = await viewCampaign(ctx, id);
  const stage = stageOf(view, ctx.actor.role);
  if (!stage.can.edit) redirect(`/admin/campaigns/${view.campaign.id}`);
  return { ctx, view, stage, locale };
}
