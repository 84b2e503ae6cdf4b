import { apiRoute } from '@/app/_server/api-route';
import { scheduleCampaign } from '@/lib/campaigns/schedule';
import { unscheduleCampaign } from '@/lib/campaigns/unschedule';

export const POST = apiRoute<'id'>(({ ctx, params, body }) => scheduleCampaign(ctx, params.id, body));

export const DELETE = apiRoute<'id'>(({ ctx, params }) => unscheduleCampaign(ctx, params.id), {
  body: 'none',
});
