import { apiRoute } from '@/app/_server/api-route';
import { checkCampaign } from '@/lib/campaigns/check';

/** The body may be left out: then the check is of now. */
export const POST = apiRoute<'id'>(({ ctx, params, body }) => checkCampaign(ctx, params.id, body ?? {}));
