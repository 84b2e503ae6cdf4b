import { apiRoute } from '@/app/_server/api-route';
import { getCampaign } from '@/lib/campaigns/get';

export const GET = apiRoute<'id'>(({ ctx, params }) => getCampaign(ctx, params.id));
