import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { GET, POST } from '@/app/(public)/u/[token]/route';
import { POST as UNDO } from '@/app/(public)/u/[token]/undo/route';
import type { Ctx } from '@/lib/context';
import { database } from '@/lib/database';
import { DomainError } from '@/lib/errors';
import { withdrawByLink } from '@/lib/preferences/withdraw';
import { NotKept } from '@/lib/spool/keep';

/*
 * `/u/TOKEN` without Next.js, for senders of millions. The post of a mail client, which is nearly all that comes, is answered here by
 * the same verb; everything else goes through the very handlers that Next.js calls.
 */

const ADDRESS = /^\/u\/([\w-]{1,200})(\/undo)?\/?(\?.*)?$/;
const STANDARD_BODY = 'List-Unsubscribe=One-Click';
const FORM = 'application/x-www-form-urlencoded';
/** In bytes. A longer body is read as it comes by the handlers, which give it up at their own limit. */
const SHORT = 200;

/** What is said to a mail client, as `confirmation` in `answers.tsx` says it. */
let said: { body: Buffer; headers: Record<string, string> } | undefined;

export async function listenForClicks(port: number): Promise<Server> {
  const { confirmation } = await import('@/app/(public)/u/[token]/answers');
  const response = confirmation();
  said = {
    body: Buffer.from(await response.clone().arrayBuffer()),
    headers: Object.fromEntries(response.headers),
  };
  const server = createServer((request, answer) => {
    serve(request, answer).catch(() => {
      if (!answer.headersSent) answer.writeHead(500);
      answer.end();
    });
  });
  // Mail providers keep few connections open and send much over each.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve());
  });
  return server;
}

async function serve(request: IncomingMessage, answer: ServerResponse): Promise<void> {
  const [, token, undo] = ADDRESS.exec(request.url ?? '') ?? [];
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (token !== undefined && undo === undefined && request.method === 'POST' && length <= SHORT) {
    const body = await readShort(request);
    if (isClient(request, body) && (await answerClient(token, answer))) return;
    return passOn({ request, answer, token, undo, body });
  }
  return passOn({ request, answer, token, undo, body: null });
}

const isClient = ({ headers }: IncomingMessage, body: Buffer) =>
  headers['content-type'] === FORM && body.toString('latin1') === STANDARD_BODY;

/** Answers a mail client; not where something is in the way, for which the handlers have their answers. */
async function answerClient(token: string, answer: ServerResponse): Promise<boolean> {
  const ctx: Ctx = { actor: { kind: 'person' }, now: new Date(), requestId: randomUUID(), db: database() };
  try {
    await withdrawByLink(ctx, token, { kind: 'one_click', way: 'clicks', suspicion: null });
  } catch (error) {
    if (error instanceof DomainError || error instanceof NotKept) return false;
    throw error;
  }
  answer.writeHead(200, said?.headers).end(said?.body);
  return true;
}

type Passed = {
  request: IncomingMessage;
  answer: ServerResponse;
  token: string | undefined;
  undo: string | undefined;
  /** Where it was read here already. */
  body: Buffer | null;
};

async function passOn({ request, answer, token, undo, body }: Passed): Promise<void> {
  const handler = handlerOf(request.method ?? '', undo !== undefined);
  if (!handler) {
    answer.writeHead(405, { Allow: undo === undefined ? 'GET, HEAD, POST' : 'POST' }).end();
    return;
  }
  const response = await handler(asRequest(request, body), {
    params: Promise.resolve({ token: token ?? '' }),
  });
  answer.writeHead(response.status, Object.fromEntries(response.headers));
  answer.end(request.method === 'HEAD' ? undefined : Buffer.from(await response.arrayBuffer()));
}

function handlerOf(method: string, undo: boolean) {
  if (undo) return method === 'POST' ? UNDO : undefined;
  if (method === 'GET' || method === 'HEAD') return GET;
  return method === 'POST' ? POST : undefined;
}

function asRequest(request: IncomingMessage, body: Buffer | null): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'expect') headers.set(name, [value].flat().join(', '));
  }
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const method = request.method ?? 'GET';
  if (method !== 'POST') return new Request(url, { method, headers });
  const streamed = body ? new Uint8Array(body) : (request as unknown as ReadableStream);
  return new Request(url, { method, headers, body: streamed, duplex: 'half' } as RequestInit);
}

async function readShort(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
