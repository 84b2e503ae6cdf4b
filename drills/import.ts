// `npm run drill -- import [ROWS]`: 100,000 rows of consents, one in twenty bad and one in twenty trying to revive a withdrawal.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { wordingsFor } from '@/lib/audience/testing/random-people';
import type { Ctx } from '@/lib/context';
import { importFile } from '@/lib/imports/import-file';
import { undoImport } from '@/lib/imports/undo';
import { verifyLedger } from '@/lib/proof/verify';

const rows = Number(process.argv[2] ?? 100_000);
const url = process.env['DATABASE_URL'] ?? '';
await migrateDatabase(url);
const db = openPool(url, { max: 2 });
const ctx = (): Ctx => ({ actor: { kind: 'system' }, now: new Date(), requestId: 'drill', db });
await wordingsFor(ctx(), ctx());
const owner = postgres(url, { max: 1, onnotice: () => {} });
await owner.unsafe(`
  insert into contact (external_id, kind, country, created_at, updated_at)
    select 'p-' || n, 'consumer', 'FR', now(), now() from generate_series(1, ${rows}) n;
  insert into contact_gate (contact_id, last_hash) select id, '' from contact`);

const folder = mkdtempSync(path.join(tmpdir(), 'aval-drill-'));
const write = (name: string, lines: string[]) => {
  const file = path.join(folder, name);
  const header = 'contact,advertiser,purpose,channel,act,at,wording,method,evidence';
  writeFileSync(file, [header, ...lines, ''].join('\n'));
  return file;
};
const numbers = Array.from({ length: rows }, (_, index) => index + 1);
const stopped = numbers.filter((n) => n % 20 === 1);
const bad = ['unknown', 'wording', 'method', 'date', 'channel'] as const;
const line = (n: number) => {
  const fault = n % 20 === 2 ? bad[((n / 20) % bad.length) | 0] : undefined;
  return [
    ...[
      fault === 'unknown' ? `nobody-${n}` : `p-${n}`,
      'fleurs',
      'offers',
      fault === 'channel' ? 'pigeon' : 'email',
    ],
    ...['given', fault === 'date' ? '2026-02-30' : '2026-01-10T09:00:00Z'],
    ...[fault === 'wording' ? '' : 'both', fault === 'method' ? '' : 'paper', `sheet ${n}`],
  ].join();
};
const take = async (file: string, dryRun = false) => {
  const began = performance.now();
  const {
    rejects,
    rejectsFile: _,
    ...report
  } = await importFile(ctx(), 'consents', file, {
    ...{ mode: 'update', dryRun, progress: () => {} },
  });
  const codes = new Map<string, number>();
  for (const { code } of rejects) codes.set(code, (codes.get(code) ?? 0) + 1);
  const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
  console.log(JSON.stringify({ dryRun, ...report, seconds, firstThousand: Object.fromEntries(codes) }));
  return report;
};
const standing = async () => {
  const [row] = await owner<{ revived: number }[]>`
    select count(*)::int as revived from consent_state g join consent_state s using (contact_id)
    where g.act = 'given' and s.act = 'withdrawn' and g.at > s.at`;
  return row?.revived;
};

await take(
  write(
    'stops.csv',
    stopped.map((n) => `p-${n},fleurs,offers,email,withdrawn,2026-03-01T09:00:00Z,,letter,`),
  ),
);
const file = write('consents.csv', numbers.map(line));
await take(file, true);
const { number } = await take(file);
console.log(`revived: ${await standing()}`);
await take(file);
console.log(`undone: ${JSON.stringify(await undoImport(ctx(), number ?? 0))}`);
console.log(`broken: ${(await verifyLedger(ctx())).broken.length}`);
rmSync(folder, { recursive: true, force: true });
await owner.end();
await db.$client.end();
