import { apiRoute } from '@/app/_server/api-route';
import { askDecisions } from '@/lib/audience/ask';

export const POST = apiRoute(({ ctx, body }) => askDecisions(ctx, body));
