import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/context';
import { database } from '@/lib/database';
import { DomainError } from '@/lib/errors';
import { takeWebhook, type WebhookKind, webhookKinds } from '@/lib/inbound/take-webhook';
import { log } from '@/lib/log';
import { isUnreachable } from '@/lib/unreachable';
import { readBytes } from './json-body';
import { problemResponse } from './problems';

/** In bytes: a message that came back, in base64. */
const LIMIT = 4 * 1_048_576;

type Handler = (request: Request, context: { params: Promise<{ kind: string }> }) => Promise<Response>;

/** The way in for providers' programs, which are known by their signature. What cannot be taken now is to be sent again. */
export function webhookRoute(): Handler {
  return async (request, { params }) => {
    const began = performance.now();
    const requestId = randomUUID();
    const { kind } = await params;
    const response = await answer(request, kind, requestId).catch((error: unknown) =>
      isUnreachable(error)
        ? new Response(null, { status: 503, headers: { 'Retry-After': '30' } })
        : problemResponse(error, requestId),
    );
    const ms = Math.round(performance.now() - began);
    log.info({ requestId, path: '/api/inbound/{kind}', status: response.status, ms }, 'webhook');
    return response;
  };
}

async function answer(request: Request, kind: string, requestId: string): Promise<Response> {
  if (!isKind(kind)) throw new DomainError('not_found');
  const ctx: Ctx = { actor: { kind: 'system' }, now: new Date(), requestId, db: database() };
  const body = await readBytes(request, LIMIT);
  const headers = Object.fromEntries(request.headers);
  return Response.json(await takeWebhook(ctx, kind, { body, headers }), {
    headers: { 'Cache-Control': 'no-store' },
  });
}

const isKind = (kind: string): kind is WebhookKind => (webhookKinds as readonly string[]).includes(kind);
