import { apiRoute } from '@/app/_server/api-route';
import { getContact } from '@/lib/contacts/get';
import { putContact } from '@/lib/contacts/put';

export const GET = apiRoute<'externalId'>(({ ctx, params }) => getContact(ctx, params.externalId));

export const PUT = apiRoute<'externalId'>(({ ctx, params, body }) =>
  putContact(ctx, params.externalId, body),
);
