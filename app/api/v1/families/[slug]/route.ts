import { apiRoute } from '@/app/_server/api-route';
import { putFamily } from '@/lib/families/put';

export const PUT = apiRoute<'slug'>(({ ctx, params, body }) => putFamily(ctx, params.slug, body));
