import { apiRoute } from '@/app/_server/api-route';
import { listSends } from '@/lib/campaigns/sends';

export const GET = apiRoute<'id'>(({ ctx, params, query }) => {
  const after = query.get('after') ?? undefined;
  return listSends(ctx, params.id, { after });
});
