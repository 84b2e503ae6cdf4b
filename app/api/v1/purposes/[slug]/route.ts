import { apiRoute } from '@/app/_server/api-route';
import { putPurpose } from '@/lib/purposes/put';

export const PUT = apiRoute<'slug'>(({ ctx, params, body }) => putPurpose(ctx, params.slug, body));
