import { apiRoute } from '@/app/_server/api-route';
import { putAdvertiser } from '@/lib/advertisers/put';

export const PUT = apiRoute<'slug'>(({ ctx, params, body }) => putAdvertiser(ctx, params.slug, body));
