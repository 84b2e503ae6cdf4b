import { apiRoute, LARGE_BODY } from '@/app/_server/api-route';
import { recordConsents } from '@/lib/consent/record-many';

export const POST = apiRoute(({ ctx, body }) => recordConsents(ctx, body), { limit: LARGE_BODY });
