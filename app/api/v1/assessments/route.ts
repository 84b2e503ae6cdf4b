import { apiRoute } from '@/app/_server/api-route';
import { draftAssessment } from '@/lib/assessments/draft';

export const POST = apiRoute(({ ctx, body }) => draftAssessment(ctx, body));
