import { apiRoute } from '@/app/_server/api-route';
import { resumeCampaign } from '@/lib/campaigns/resume';

export const POST = apiRoute<'id'>(({ ctx, params }) => resumeCampaign(ctx, params.id), { body: 'none' });
