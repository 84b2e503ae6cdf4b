import { webhookRoute } from '@/app/_server/webhook-route';

export const dynamic = 'force-dynamic';

export const POST = webhookRoute();
