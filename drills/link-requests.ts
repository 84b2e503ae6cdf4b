// `npm run drill -- link-requests [REQUESTS]`: half of 2,000 requests for a link name somebody known. Neither what is answered nor how
// long it takes may tell which: the answers are compared to the letter, the times by a rank test of two samples.

import { sql } from 'drizzle-orm';
import { runMigrations } from 'graphile-worker';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { putContact } from '@/lib/contacts/put';
import type { Ctx } from '@/lib/context';

const [total = 2000] = process.argv.slice(2).map(Number);
const url = process.env['DATABASE_URL'] ?? '';
process.env['LOG_LEVEL'] = 'silent';
await migrateDatabase(url);
await runMigrations({ connectionString: url });
const { POST } = await import('@/app/(public)/route');
const db = openPool(url);
const ctx: Ctx = { actor: { kind: 'system' }, now: new Date(), requestId: 'drill', db };

type Asked = { known: boolean; ms: number; answer: string };

const addressOf = (n: number) => `somebody-${String(n).padStart(5, '0')}@example.org`;
for (let n = 0; n < total; n += 2) {
  await putContact(ctx, `p-${n}`, { kind: 'consumer', country: 'FR', email: addressOf(n) });
}
await db.execute(sql`analyze contact`);

/** Known and unknown in one random order, so that what the machine does meanwhile befalls both alike. */
const order = Array.from({ length: total }, (_, n) => n).sort(() => Math.random() - 0.5);
const asked: Asked[] = [];
for (const n of [...order.slice(0, 50), ...order]) {
  const body = new URLSearchParams({ address: addressOf(n) });
  const request = new Request('http://aval.example/', { method: 'POST', body });
  const began = performance.now();
  const response = await POST(request, { params: Promise.resolve({}) });
  const text = await response.text();
  const ms = performance.now() - began;
  const answer = JSON.stringify([response.status, [...response.headers], text]);
  asked.push({ known: n % 2 === 0, ms, answer });
}
// The first fifty warm everything up.
const measured = asked.slice(50);
const times = (known: boolean) => measured.filter((each) => each.known === known).map(({ ms }) => ms);
const answers = new Set(measured.map(({ answer }) => answer));
const { z, p } = rankTest(times(true), times(false));
const report = {
  requests: measured.length,
  answers: answers.size,
  known: summary(times(true)),
  unknown: summary(times(false)),
  meanDifferenceMs: Number((mean(times(true)) - mean(times(false))).toFixed(4)),
  rankTest: { z: Number(z.toFixed(3)), p: Number(p.toFixed(3)) },
};
console.log(JSON.stringify(report, null, 2));
const failed = answers.size !== 1 || p < 0.01 || Math.abs(report.meanDifferenceMs) > 2;
await db.$client.end();
process.exit(failed ? 1 : 0);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function summary(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => Number((sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(3));
  return { count: values.length, meanMs: Number(mean(values).toFixed(3)), p50: at(0.5), p95: at(0.95) };
}

/** Mann and Whitney's test with the normal approximation: `p` small means that the two can be told apart. */
function rankTest(a: readonly number[], b: readonly number[]): { z: number; p: number } {
  const all = [...a.map((ms) => ({ ms, first: true })), ...b.map((ms) => ({ ms, first: false }))];
  all.sort((x, y) => x.ms - y.ms);
  const ranks = all.reduce((sum, { first }, index) => sum + (first ? index + 1 : 0), 0);
  const u = ranks - (a.length * (a.length + 1)) / 2;
  const expected = (a.length * b.length) / 2;
  const deviation = Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
  const z = (u - expected) / deviation;
  return { z, p: 2 * (1 - normal(Math.abs(z))) };
}

/** The normal distribution's function, to seven digits (Abramowitz and Stegun, 26.2.17). */
function normal(x: number): number {
  const t = 1 / (1 + 0.2316419 * x);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
