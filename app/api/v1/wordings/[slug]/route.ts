import { apiRoute } from '@/app/_server/api-route';
import { putWording } from '@/lib/wordings/put';

export const PUT = apiRoute<'slug'>(({ ctx, params, body }) => putWording(ctx, params.slug, body));
