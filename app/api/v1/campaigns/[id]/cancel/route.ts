import { apiRoute } from '@/app/_server/api-route';
import { cancelCampaign } from '@/lib/campaigns/cancel';

export const POST = apiRoute<'id'>(({ ctx, params }) => cancelCampaign(ctx, params.id), { body: 'none' });
