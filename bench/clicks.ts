import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import type { Pool } from '@/db/client';
import { linkKeys } from '@/lib/links/keys';
import { makeToken } from '@/lib/links/token';
import { freePort, startAval, until } from '@/lib/spool/testing/processes';
import { median } from './stopwatch';

/*
 * One-click posts over loopback, the load from this process. `floor`: bare node:http and one durable insert. `clicks`: `aval clicks`.
 * `next`: Next.js's production server, beside `nextFloor`, an empty Next route handler with the same write (`bench/next-floor`).
 * Each person is clicked once: every post is a withdrawal.
 */

const CONNECTIONS = 32;
const ROUNDS = 3;

export type ClickFigures = Record<string, { rate: number; p50: number; p99: number }>;

type Server = { port: number; path: (turn: number) => string };

/** Measures by turns; `perTurn` posts each time. `servers` beside ours are given by their port. */
export async function measureClicks(
  db: Pool,
  url: string,
  { perTurn = 4000, next, nextFloor }: { perTurn?: number; next: number; nextFloor: number },
): Promise<ClickFigures> {
  const campaignId = await oneCampaign(db);
  const secret = process.env['AVAL_SECRET'] ?? '';
  const keys = linkKeys(secret, 'unsubscribe');
  const floor = await floorServer(url);
  const port = await freePort();
  const clicks: ChildProcess = startAval(['clicks', '--port', String(port)], {
    DATABASE_URL: url,
    LOG_LEVEL: 'error',
  });
  let person = 0;
  const token = () => makeToken(keys, { contactId: ++person, campaignId, issuedOn: 20_000 });
  const link = () => `/u/${token()}`;
  const servers: Record<string, Server> = {
    floor: { port: floor.port, path: link },
    clicks: { port, path: link },
    nextFloor: { port: nextFloor, path: () => `/u/${++person}` },
    next: { port: next, path: link },
  };
  try {
    await until(() => answers(port));
    const runs: Record<string, { rate: number; p50: number; p99: number }[]> = {};
    for (let round = 0; round <= ROUNDS; round++) {
      // What autovacuum would do of a table that has just been filled.
      if (round === 1) await db.execute(sql`analyze`);
      for (const [name, server] of Object.entries(servers)) {
        const run = await load(server, perTurn);
        if (round > 0) runs[name] = [...(runs[name] ?? []), run];
      }
    }
    return Object.fromEntries(
      Object.entries(runs).map(([name, of]) => [
        name,
        {
          rate: median(of.map(({ rate }) => rate)),
          p50: median(of.map(({ p50 }) => p50)),
          p99: median(of.map(({ p99 }) => p99)),
        },
      ]),
    );
  } finally {
    clicks.kill('SIGTERM');
    await floor.close();
  }
}

async function oneCampaign(db: Pool): Promise<number> {
  const [row] = await db.execute<{ id: number }>(sql`
    insert into campaign (name, advertiser_id, channel, purpose_id, families, nature, direct, professions, subject, body, author,
      state, created_at, updated_at)
    values ('clicks', 1, 'email', 1, '{}', 'commercial', true, '{}', 's', 'b', 'staff:1', 'draft', now(), now()) returning id`);
  return row?.id ?? 0;
}

/** What nobody can do without: a request, and one row that survives. */
async function floorServer(url: string) {
  const client = postgres(url, { max: 10, onnotice: () => {} });
  await client`create table if not exists bare_click (id bigint generated always as identity, path text, at timestamptz)`;
  const server = createServer((request, answer) => {
    request.resume().on('end', () => {
      client`insert into bare_click (path, at) values (${request.url ?? ''}, now())`.then(() => {
        answer.writeHead(200, { 'Content-Type': 'text/plain' }).end('Done\n');
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    async close() {
      server.close();
      server.closeAllConnections();
      await client`drop table bare_click`;
      await client.end();
    },
  };
}

const BODY = 'List-Unsubscribe=One-Click';
const post = (path: string) =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`;

/** Posts over raw sockets, one after the other on each: the load must cost as little as it can. */
async function load({ port, path }: Server, posts: number) {
  const times: number[] = [];
  let left = posts;
  let failed = 0;
  const began = performance.now();
  await Promise.all(
    Array.from(
      { length: CONNECTIONS },
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect(port, '127.0.0.1');
          let sent = 0;
          const next = () => {
            if (left-- <= 0) return socket.end(() => resolve());
            sent = performance.now();
            return socket.write(post(path(left)));
          };
          socket.setNoDelay(true);
          socket.on('connect', next);
          socket.on('error', reject);
          socket.on('close', () => reject(new Error(`port ${port} left a post unanswered`)));
          socket.on('data', (chunk) => {
            // What is left of the answer before may come with the next one.
            const at = chunk.indexOf(HTTP);
            if (at < 0) return;
            if (!chunk.subarray(at + 9, at + 12).equals(OK)) failed++;
            times.push(performance.now() - sent);
            next();
          });
        }),
    ),
  );
  if (failed > 0) throw new Error(`${failed} of ${posts} posts to port ${port} failed`);
  const took = performance.now() - began;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { rate: (posts / took) * 1000, p50: at(0.5), p99: at(0.99) };
}

const HTTP = Buffer.from('HTTP/1.1');
const OK = Buffer.from('200');

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );

/** Starts Next.js's production server on the build that is in `folder`. */
export async function startNext(folder: string, url: string): Promise<{ port: number; child: ChildProcess }> {
  const port = await freePort();
  const child = spawn(process.execPath, [NEXT, 'start', folder, '-p', String(port)], {
    env: { ...asInProduction(url), LOG_LEVEL: 'error', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await until(() => answers(port), 60);
  return { port, child };
}

/** Builds what is in `folder`, as it stands. */
export async function buildNext(folder: string, url: string): Promise<void> {
  await promisify(execFile)(process.execPath, [NEXT, 'build', folder], { env: asInProduction(url) });
}

const NEXT = 'node_modules/next/dist/bin/next';
const asInProduction = (url: string) => ({
  ...process.env,
  DATABASE_URL: url,
  NODE_ENV: 'production' as const,
});
