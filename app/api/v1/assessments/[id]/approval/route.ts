import { apiRoute } from '@/app/_server/api-route';
import { approveAssessment } from '@/lib/assessments/approve';

export const POST = apiRoute<'id'>(({ ctx, params }) => approveAssessment(ctx, params.id), { body: 'none' });
