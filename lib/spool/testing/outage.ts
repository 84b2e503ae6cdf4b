import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import type { Pool } from '@/db/client';
import { openMailbox } from '../../dispatch/testing/mailbox';
import { goOut, openShop } from '../../dispatch/testing/shop';
import { linkKeys } from '../../links/keys';
import { makeToken } from '../../links/token';
import { listKept } from '../folder';
import { click, endAval, freePort, startAval, until } from './processes';

export type Outage = {
  db: Pool;
  /** The database as the processes reach it, by a way that can be cut. */
  url: string;
  secret: string;
  people: number;
  clicks: number;
  /** How long the database is away; the clicks are spread over it. */
  seconds: number;
  cut: () => void | Promise<void>;
  mend: () => void | Promise<void>;
  /** Milliseconds that the mail server takes for each message. */
  delayMs?: number;
};

/**
 * A campaign on its way, the database gone, people who say no meanwhile, the database back. Answers what was answered, how soon, when
 * all of it was on record, and which messages were begun to somebody whose no had been answered.
 */
export async function liveThrough({
  db,
  url,
  secret,
  people,
  clicks,
  seconds,
  cut,
  mend,
  delayMs = 20,
}: Outage) {
  const folder = mkdtempSync(path.join(tmpdir(), 'aval-outage-'));
  const mailbox = await openMailbox({ delayMs });
  const contacts = await openShop(db, people);
  const campaignId = await goOut(db);
  const port = await freePort();
  const env = {
    DATABASE_URL: url,
    AVAL_SECRET: secret,
    AVAL_DATA_DIR: folder,
    LOG_LEVEL: 'error',
    PORT: String(port),
  };
  const processes = [
    startAval(['clicks', '--port', String(port)], env),
    startAval(['worker'], { ...env, SMTP_URL: mailbox.url }),
  ];
  try {
    const base = `http://127.0.0.1:${port}`;
    await until(async () => (await click(base, 'x')).status === 404);
    await until(() => mailbox.begun() > people / 20);
    await cut();
    const keys = linkKeys(secret, 'unsubscribe');
    const chosen = contacts.slice(-clicks);
    const answers = await spread(chosen, seconds * 1000, async (contactId) => {
      const token = makeToken(keys, { contactId, campaignId, issuedOn: 20_000 });
      return { contactId, ...(await click(base, token)) };
    });
    const begunBefore = mailbox.begun();
    await mend();
    const back = Date.now();
    const confirmed = answers.filter(({ status }) => status === 200).map(({ contactId }) => contactId);
    await until(async () => (await applied(db, confirmed)) === confirmed.length, 120);
    const appliedMs = Date.now() - back;
    await until(async () => (await listKept(path.join(folder, 'spool'))).length === 0);
    await until(async () => (await unsent(db, campaignId)) === 0, 300);
    const late = await lateLetters(db, mailbox.received, answers);
    const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    return {
      statuses: tally(answers.map(({ status }) => status)),
      p50: times[Math.floor(times.length / 2)] ?? 0,
      p99: times[Math.floor(times.length * 0.99)] ?? 0,
      confirmed: confirmed.length,
      appliedMs,
      late,
      sent: mailbox.received.length,
      sentAfterReturn: mailbox.begun() - begunBefore,
      twice: mailbox.received.length - new Set(mailbox.received.map(({ to }) => to)).size,
    };
  } finally {
    await Promise.all(processes.map((child) => endAval(child)));
    await mailbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Does `work` for each, begun evenly over `ms`. */
async function spread<T, R>(items: readonly T[], ms: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const gap = ms / items.length;
  const began = performance.now();
  return Promise.all(
    items.map(async (item, index) => {
      await new Promise((resolve) => setTimeout(resolve, began + index * gap - performance.now()));
      return work(item);
    }),
  );
}

async function applied(db: Pool, contactIds: readonly number[]): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(distinct contact_id)::int as n from consent_event
    where contact_id = any(${`{${contactIds.join(',')}}`}::bigint[]) and act in ('withdrawn', 'objected')`);
  return row?.n ?? 0;
}

async function unsent(db: Pool, campaignId: number): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from send where campaign_id = ${campaignId} and state in ('queued', 'in_flight')`);
  return row?.n ?? 0;
}

type Answer = { contactId: number; status: number; at: number };

/** How many letters were begun to somebody after their no had been answered. */
async function lateLetters(
  db: Pool,
  received: readonly { to: string; begunAt: number }[],
  answers: readonly Answer[],
): Promise<number> {
  const rows = await db.execute<{ id: number; email: string }>(sql`select id, email from contact`);
  const emails = new Map(rows.map((row) => [row.id, row.email]));
  const answered = new Map(
    answers.filter(({ status }) => status === 200).map(({ contactId, at }) => [emails.get(contactId), at]),
  );
  return received.filter(({ to, begunAt }) => begunAt > (answered.get(to) ?? Number.POSITIVE_INFINITY))
    .length;
}

function tally(values: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
