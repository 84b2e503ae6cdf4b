import { apiRoute } from '@/app/_server/api-route';
import { sendDecision } from '@/lib/campaigns/decision';

export const GET = apiRoute<'id'>(({ ctx, params }) => sendDecision(ctx, params.id));
