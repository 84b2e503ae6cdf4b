import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { sql } from 'drizzle-orm';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { buildNext, type ClickFigures, measureClicks, startNext } from './clicks';

/** `npm run bench -- clicks`: the one-click figures alone. */
const url = process.env['DATABASE_URL'] ?? '';
await migrateDatabase(url);
const db = openPool(url, { max: 4 });
await db.execute(sql`insert into advertiser (slug, name, legal_name, address, email, country)
  values ('seller-1', 'Seller', 'Seller SAS', '1 rue', 'bonjour@seller.example', 'FR')`);
await db.execute(sql`insert into purpose (slug, name_fr, name_en, description_fr, description_en)
  values ('offers', 'Offres', 'Offers', '', '')`);
await db.execute(sql`with made as (
    insert into contact (external_id, kind, email, country, created_at, updated_at)
    select 'p' || n, 'consumer', 'p' || n || '@example.org', 'FR', now(), now() from generate_series(1, 100000) n returning id)
  insert into contact_gate (contact_id, last_hash) select id, '' from made`);
await buildNext('.', url);
await buildNext('bench/next-floor', url);
const next = await startNext('.', url);
const floor = await startNext('bench/next-floor', url);
const figures = await measureClicks(db, url, { next: next.port, nextFloor: floor.port });
for (const { child } of [next, floor]) child.kill('SIGTERM');
const text = page(figures);
writeFileSync('bench/clicks.md', text);
process.stdout.write(text);
await db.$client.end();

function page(seen: ClickFigures): string {
  const names: Record<string, [name: string, floor: string]> = {
    floor: ['floor: bare `node:http`, one durable insert', 'floor'],
    clicks: ['`aval clicks`', 'floor'],
    nextFloor: ['floor: an empty route handler of Next.js with the same write', 'nextFloor'],
    next: ['Next.js, production', 'nextFloor'],
  };
  const rows = Object.entries(seen).map(([name, { rate, p50, p99 }]) => {
    const [title, of] = names[name] ?? [name, name];
    const floor = seen[of]?.rate ?? rate;
    return `| ${title} | ${Math.round(rate).toLocaleString('en')} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${(rate / floor).toFixed(2)} × |`;
  });
  return [
    '# One click: posts a second and milliseconds, in one run',
    '',
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version} · 32 connections, each post a withdrawal of another person. Asked: \`aval clicks\` ≥ 0.5 ×, Next.js ≥ 0.8 ×.`,
    '',
    '| | posts/s | p50 ms | p99 ms | of its floor |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
