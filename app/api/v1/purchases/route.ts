import { apiRoute, LARGE_BODY } from '@/app/_server/api-route';
import { addPurchases } from '@/lib/purchases/add';

export const POST = apiRoute(({ ctx, body }) => addPurchases(ctx, body), { limit: LARGE_BODY });
