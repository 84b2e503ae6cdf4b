import { apiRoute } from '@/app/_server/api-route';
import { approveWording } from '@/lib/wordings/approve';

export const POST = apiRoute<'slug'>(({ ctx, params }) => approveWording(ctx, params.slug), { body: 'none' });
