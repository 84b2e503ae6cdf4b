import { openRoute } from '@/app/_server/api-route';
import { openApiDocument } from '@/app/_server/openapi';

export const GET = openRoute(openApiDocument);
