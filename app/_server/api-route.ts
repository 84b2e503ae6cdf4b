import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Actor, actorName, type Ctx } from '@/lib/context';
import { database } from '@/lib/database';
import { DomainError } from '@/lib/errors';
import { parseInput } from '@/lib/input';
import { authenticateKey } from '@/lib/keys/authenticate';
import { log } from '@/lib/log';
import { readJson } from './json-body';
import { problemResponse } from './problems';

const MEGABYTE = 1_048_576;

/** For lists of up to a thousand records. */
export const LARGE_BODY = 4 * MEGABYTE;

export type Call<Name extends string> = {
  ctx: Ctx;
  params: Record<Name, string>;
  /** The body's JSON, unchecked: the verb parses it. Undefined where there is none. */
  body: unknown;
  query: URLSearchParams;
};

type Handler<Name extends string> = (
  request: Request,
  context: { params: Promise<Record<Name, string>> },
) => Promise<Response>;

type Options = {
  /** `none` for a call that takes no fields: what comes all the same is refused by name. */
  body?: 'json' | 'none';
  /** In bytes. */
  limit?: number;
};

/**
 * The one way into the API: knows the key's holder, reads the body, calls one verb and answers with what it returns, or
 * with a problem.
 */
export function apiRoute<Name extends string = never>(
  verb: (call: Call<Name>) => Promise<unknown>,
  { body: expected = 'json', limit = MEGABYTE }: Options = {},
): Handler<Name> {
  return answering(async (visit) => {
    const { request, params, requestId } = visit;
    const db = database();
    const actor = await holderOf(request, db);
    visit.by = actorName(actor);
    const body = request.method === 'GET' ? undefined : await readJson(request, limit);
    if (expected === 'none') parseInput(z.strictObject({}).optional(), body);
    const ctx: Ctx = { actor, now: new Date(), requestId, db };
    return verb({ ctx, params, body, query: new URL(request.url).searchParams });
  });
}

/** For what anybody may read without a key: the description of the API, and nothing about anybody. */
export function openRoute(answer: () => unknown): Handler<never> {
  return answering(async () => answer());
}

/** For addresses under the API that mean nothing. */
export const unknownAddress: Handler<never> = answering(async () => {
  throw new DomainError('not_found');
});

/** One request on its way; `by` becomes known when its key does. */
type Visit<Name extends string> = {
  request: Request;
  params: Record<Name, string>;
  requestId: string;
  by?: string;
};

function answering<Name extends string>(work: (visit: Visit<Name>) => Promise<unknown>): Handler<Name> {
  return async (request, context) => {
    const began = performance.now();
    // An address without parameters comes with none at all, whatever the framework's types say.
    const params = (await context.params) ?? {};
    const visit: Visit<Name> = { request, params, requestId: randomUUID() };
    const { requestId } = visit;
    const response = await work(visit).then(answered, (error) => problemResponse(error, requestId));
    response.headers.set('X-Request-Id', requestId);
    const ms = Math.round(performance.now() - began);
    const path = patternOf(request, Object.entries<string | string[]>(params));
    log.info({ requestId, method: request.method, path, status: response.status, ms, by: visit.by }, 'api');
    return response;
  };
}

function answered(answer: unknown): Response {
  return Response.json(answer ?? {}, { headers: { 'Cache-Control': 'no-store' } });
}

/** @throws DomainError `not_signed_in` for a key that is missing, malformed, unknown or revoked, all alike */
async function holderOf(request: Request, db: Ctx['db']): Promise<Actor> {
  const key = /^Bearer +([\x21-\x7e]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const holder = key === undefined ? null : await authenticateKey(db, key);
  if (!holder) throw new DomainError('not_signed_in');
  return { kind: 'key', id: holder.id, role: holder.role };
}

/** The address with its parameters' names for their values, which may say who somebody is. */
function patternOf(request: Request, params: readonly [string, string | string[]][]): string {
  const unnamed = new Map(
    params.flatMap(([name, value]) => [value].flat().map((part) => [part, `{${name}}`])),
  );
  const segments = new URL(request.url).pathname.split('/');
  return segments.map((segment) => unnamed.get(decoded(segment)) ?? segment).join('/');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
