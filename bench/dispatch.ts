import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { createTransport } from 'nodemailer';
import type { Sql } from 'postgres';
import type { Db, Pool } from '@/db/client';
import { worker } from '@/db/schema';
import { loadCampaign } from '@/lib/campaigns/load';
import type { Ctx } from '@/lib/context';
import { dispatchBatch } from '@/lib/dispatch/batch';
import { keepFootings } from '@/lib/dispatch/footing';
import { smtpCarrier } from '@/lib/dispatch/smtp';
import { goOut } from '@/lib/dispatch/testing/shop';
import { drainSpool } from '@/lib/preferences/drain';
import { isListening } from '@/lib/spool/testing/listening';
import { endAval, freePort, startAval, until } from '@/lib/spool/testing/processes';
import { watchSpool } from '@/lib/spool/watch';
import { median } from './stopwatch';

/*
 * Hand-overs by e-mail over loopback into Postfix's smtp-sink, messages a second. `source`: Postfix's smtp-source, which repeats one
 * message. `nodemailer`: pooled, composing a message of the same size for each reader; no decision, no record. `workers`: everything on
 * but a signature: claim, lock, decision, message, record. `lock`, `noLock`: one dispatcher in this process, by turns.
 */
const CONNECTIONS = 5;
const BATCH = 100;

export type DispatchFigures = {
  source: number;
  nodemailer: number;
  workers: Record<number, number>;
  lock: number;
  noLock: number;
};

/** Measures by turns, `rounds` times; each turn is a campaign to everybody in the shop. */
export async function measureDispatch(
  db: Pool,
  { url, people, rounds }: { url: string; people: number; rounds: number },
): Promise<DispatchFigures> {
  const port = await freePort();
  const sink: ChildProcess = spawn('smtp-sink', ['-u', 'nobody', `127.0.0.1:${port}`, '200'], {
    stdio: 'ignore',
  });
  await until(() => isListening(port));
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const size = await messageSize(db, smtpUrl);
  const runners: Record<string, () => Promise<number>> = {
    source: () => bySource(port, people, size),
    nodemailer: () => byNodemailer(port, people, size),
    ...Object.fromEntries(
      [1, 2, 4].map((n) => [`workers ${n}`, () => byWorkers(db, { url, smtpUrl, people, n })]),
    ),
    lock: () => here(db, smtpUrl, people, (one) => one),
    noLock: () => here(db, smtpUrl, people, withoutLock),
  };
  const seen: Record<string, number[]> = {};
  // Nobody hands anything over while a folder that workers wrote to is nobody's: this process speaks for it.
  const watch = watchSpool(drainSpool);
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [name, run] of Object.entries(runners)) {
        const took = await run();
        process.stderr.write(`${name}: ${Math.round((people / took) * 1000)}/s\n`);
        seen[name] = [...(seen[name] ?? []), (people / took) * 1000];
      }
    }
  } finally {
    await watch.stop();
    sink.kill('SIGKILL');
  }
  const of = (name: string) => median(seen[name] ?? []);
  return {
    ...{ source: of('source'), nodemailer: of('nodemailer'), lock: of('lock'), noLock: of('noLock') },
    workers: { 1: of('workers 1'), 2: of('workers 2'), 4: of('workers 4') },
  };
}

/** How long one of ours is, in bytes. */
async function messageSize(db: Pool, smtpUrl: string): Promise<number> {
  let bytes = 0;
  const carrier = smtpCarrier([smtpUrl]);
  const campaign = await loadCampaign(db, await goOut(db));
  await dispatchBatch(contextFor(db), {
    ...{ campaign, workerId: await enter(db), limit: 1 },
    carrier: {
      ...carrier,
      handOver: (letter) => {
        bytes = letter.source.length;
        return carrier.handOver(letter);
      },
    },
  });
  await carrier.close();
  await db.execute(sql`update campaign set state = 'cancelled' where id = ${campaign.id}`);
  return bytes;
}

async function bySource(port: number, messages: number, size: number): Promise<number> {
  const began = performance.now();
  const given = ['-d', '-s', String(CONNECTIONS), '-m', String(messages), '-l', String(size)];
  await promisify(execFile)('smtp-source', [
    ...given,
    '-f',
    'a@shop.test',
    '-t',
    'b@calm.test',
    `127.0.0.1:${port}`,
  ]);
  return performance.now() - began;
}

async function byNodemailer(port: number, messages: number, size: number): Promise<number> {
  const transport = createTransport({
    ...{ pool: true, maxConnections: CONNECTIONS, maxMessages: Number.POSITIVE_INFINITY },
    ...{ host: '127.0.0.1', port, secure: false, ignoreTLS: true },
  });
  const half = 'Voici nos offres. '.repeat(Math.round(size / 36));
  const began = performance.now();
  let left = messages;
  const lane = async () => {
    while (left-- > 0) {
      await transport.sendMail({
        ...{ from: { name: 'Maison Tilleul', address: 'bonjour@tilleul.example' }, to: `p${left}@calm.test` },
        ...{ subject: `Bonjour Zoé ${left}`, text: half, html: `<p>${half}</p>` },
      });
    }
  };
  await Promise.all(Array.from({ length: 4 * CONNECTIONS }, lane));
  const took = performance.now() - began;
  transport.close();
  return took;
}

type Crew = { url: string; smtpUrl: string; people: number; n: number };

/** Workers that are already up get a campaign. */
async function byWorkers(db: Pool, { url, smtpUrl, people, n }: Crew): Promise<number> {
  const env = { DATABASE_URL: url, SMTP_URL: smtpUrl, LOG_LEVEL: 'error' };
  const crew = Array.from({ length: n }, () => startAval(['worker'], env));
  await until(async () => (await alive(db)) === n, 120);
  const id = await goOut(db);
  const began = performance.now();
  while ((await ended(db, id)) < people) await new Promise((resolve) => setTimeout(resolve, 50));
  const took = performance.now() - began;
  await Promise.all(crew.map((child) => endAval(child, 'SIGTERM')));
  return took;
}

async function alive(db: Pool): Promise<number> {
  const rows = await db.execute(sql`select 1 from worker where stopped_at is null and beats > 0`);
  return rows.length;
}

async function ended(db: Pool, id: number): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from send where campaign_id = ${id} and state = 'handed_off'`);
  return row?.n ?? 0;
}

const contextFor = (db: Db): Ctx => ({ actor: { kind: 'system' }, now: new Date(), requestId: 'bench', db });

async function enter(db: Pool): Promise<number> {
  const now = new Date();
  const [row] = await db
    .insert(worker)
    .values({ startedAt: now, seenAt: now, stoppedAt: null, queueIds: [] })
    .returning();
  return row?.id ?? 0;
}

async function here(db: Pool, smtpUrl: string, people: number, seenAs: (db: Pool) => Db): Promise<number> {
  const carrier = smtpCarrier([smtpUrl]);
  const campaign = await loadCampaign(db, await goOut(db));
  const workerId = await enter(db);
  const footingOf = keepFootings();
  const began = performance.now();
  for (let done = 0; done < people; ) {
    const { handedOver } = await dispatchBatch(contextFor(seenAs(db)), {
      campaign,
      carrier,
      workerId,
      limit: BATCH,
      footingOf,
    });
    done += handedOver;
  }
  const took = performance.now() - began;
  await carrier.close();
  await db.execute(sql`update worker set stopped_at = now() where id = ${workerId}`);
  await db.execute(sql`update campaign set state = 'sent' where id = ${campaign.id}`);
  return took;
}

const dialect = new PgDialect();

const takesLock = (text: string) => /for share|pg_advisory_xact_lock/.test(text);

/** The driver behind prepared statements, the same. */
function askedNothing(client: Sql): Pick<Sql, 'unsafe'> {
  const unsafe = (text: string, ...rest: unknown[]) =>
    takesLock(text) ? Promise.resolve([]) : Reflect.apply(client.unsafe, client, [text, ...rest]);
  return { unsafe: unsafe as Sql['unsafe'] };
}

/** The database as it would be asked if nobody took the person's lock: what no set-up of Aval's can be told to do. */
function withoutLock(db: Pool): Db {
  const skipping = (inner: Db): Db =>
    new Proxy(inner, {
      get(target, name) {
        if (name === 'execute') {
          return (query: SQL) => {
            const text = dialect.sqlToQuery(query).sql;
            return takesLock(text) ? Promise.resolve([]) : target.execute(query);
          };
        }
        if (name === 'transaction') {
          return (work: (tx: Db) => Promise<unknown>) => target.transaction((tx) => work(skipping(tx)));
        }
        const value = Reflect.get(target, name, target);
        if (name === '_') return { ...value, session: { client: askedNothing(value.session.client) } };
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  return skipping(db);
}
