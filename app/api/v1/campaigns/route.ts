import { apiRoute } from '@/app/_server/api-route';
import { createCampaign } from '@/lib/campaigns/create';

export const POST = apiRoute(({ ctx, body }) => createCampaign(ctx, body));
