import { apiRoute } from '@/app/_server/api-route';
import { consentHistory } from '@/lib/consent/history';

export const GET = apiRoute<'externalId'>(({ ctx, params }) => consentHistory(ctx, params.externalId));
