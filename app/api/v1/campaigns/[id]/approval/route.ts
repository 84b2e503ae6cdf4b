import { apiRoute } from '@/app/_server/api-route';
import { approveCampaign } from '@/lib/campaigns/approve';

export const POST = apiRoute<'id'>(({ ctx, params, body }) => approveCampaign(ctx, params.id, body));
