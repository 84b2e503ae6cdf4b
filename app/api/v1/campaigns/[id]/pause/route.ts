import { apiRoute } from '@/app/_server/api-route';
import { pauseCampaign } from '@/lib/campaigns/pause';

export const POST = apiRoute<'id'>(({ ctx, params }) => pauseCampaign(ctx, params.id), { body: 'none' });
