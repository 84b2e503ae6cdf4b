import { apiRoute } from '@/app/_server/api-route';
import { sendAgain } from '@/lib/campaigns/send-again';

export const POST = apiRoute<'id'>(({ ctx, params, body }) => sendAgain(ctx, params.id, body));
