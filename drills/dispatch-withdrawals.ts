import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { random } from '@/lib/audience/testing/random-people';
import { goOut, openShop } from '@/lib/dispatch/testing/shop';
import { openSink } from '@/lib/dispatch/testing/sink';
import { linkKeys } from '@/lib/links/keys';
import { makeToken } from '@/lib/links/token';
import { click, endAval, freePort, startAval, until } from '@/lib/spool/testing/processes';
import { compare, conclude, dismiss, hire, open, pause, sumsOf } from './support/dispatch';

/*
 * `npm run drill -- dispatch-withdrawals [WITHDRAWALS] [CLIENTS] [PEOPLE] [WORKERS] [SEED]`: while a campaign goes out by several
 * workers, many clients at once withdraw by their own links at `aval clicks`. No message may have been begun, by the mail server's own
 * file, after the withdrawal of its reader was answered. The latency stands beside that of the same clients with nothing going out.
 */
const [withdrawals = 10_000, clients = 200, people = 24_000, workers = 2, seed = 20_261_124] = process.argv
  .slice(2)
  .map(Number);
/** Slow enough that the campaign outlasts the withdrawals. */
const DELAY_MS = Number(process.env['SINK_MS'] ?? 20);

const url = process.env['DATABASE_URL'] ?? '';
await migrateDatabase(url);
const db = openPool(url, { max: 6 });
const contacts = await openShop(db, people);
const rows = await db.execute<{ id: number; email: string }>(sql`select id, email from contact`);
const emails = new Map(rows.map(({ id, email }) => [id, email]));
const r = random(seed);
const shuffled = contacts.map((id) => ({ id, at: r.below(1_000_000_000) })).sort((a, b) => a.at - b.at);
const chosen = shuffled.slice(0, withdrawals).map(({ id }) => id);
const idlers = shuffled.slice(withdrawals, withdrawals + Math.floor(withdrawals / 5)).map(({ id }) => id);

const campaignId = await goOut(db);
const sink = await openSink({ delayMs: DELAY_MS });
const folder = mkdtempSync(path.join(tmpdir(), 'aval-drill-'));
const port = await freePort();
const env = { DATABASE_URL: url, AVAL_DATA_DIR: folder, LOG_LEVEL: 'error', PORT: String(port) };
const clicks = startAval(['clicks', '--port', String(port)], env);
const base = `http://127.0.0.1:${port}`;
await until(async () => (await click(base, 'x')).status === 404);

const idle = await withdrawAll(idlers);
const crew = Array.from({ length: workers }, () =>
  hire({ ...env, SMTP_URL: sink.url, SMTP_LIMITS: '*=0/0' }),
);
await until(async () => (await sumsOf(db, campaignId)).handed_off > people / 100, 120);
const busy = await withdrawAll(chosen);
const goingOn = open(await sumsOf(db, campaignId));
while (open(await sumsOf(db, campaignId)) > 0) await pause(200);
await Promise.all([...crew.map((one) => dismiss(one, 'SIGTERM')), endAval(clicks)]);

const taken = sink.taken();
sink.close();
const answeredAt = new Map([...idle.answers, ...busy.answers]);
const late = taken.filter(({ to, begunAt }) => begunAt > (answeredAt.get(to) ?? Number.POSITIVE_INFINITY));
const figures = await compare(db, campaignId, taken);
conclude(
  {
    ...{
      seed,
      people,
      clients,
      workers,
      withdrawals,
      answered: busy.answers.size,
      openAfterTheLast: goingOn,
    },
    ...{ begunAfterTheAnswer: late.length, idle: idle.latency, meanwhile: busy.latency, ...figures },
  },
  [late.length, figures.duplicates, figures.handedOffButMissing, figures.arrivedButDenied, figures.uncertain],
);

/** Each client withdraws for one after the other; answers when each had its answer, and how long it took, in milliseconds. */
async function withdrawAll(ids: readonly number[]) {
  const keys = linkKeys(process.env['AVAL_SECRET'] ?? '', 'unsubscribe');
  const waiting = [...ids];
  const answers = new Map<string, number>();
  const times: number[] = [];
  const began = performance.now();
  const client = async () => {
    for (let contactId = waiting.pop(); contactId !== undefined; contactId = waiting.pop()) {
      const { status, ms, at } = await click(
        base,
        makeToken(keys, { contactId, campaignId, issuedOn: 20_000 }),
      );
      if (status !== 200) throw new Error(`a withdrawal was answered ${status}`);
      times.push(ms);
      answers.set(emails.get(contactId) ?? '', at);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const perSecond = Math.round((ids.length / (performance.now() - began)) * 1000);
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1));
  return { answers, latency: { perSecond, p50: at(0.5), p99: at(0.99) } };
}
