import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import postgres from 'postgres';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { measureAppend } from './append';
import { measureCheck } from './check';
import { generate } from './dataset';
import { report } from './report';

/** `npm run bench -- [contacts]`: 1,000,000 contacts unless said otherwise. */
const contacts = Number(process.argv[2] ?? 1_000_000);
const small = Math.max(1000, Math.round(contacts / 10));
const server = process.env['DATABASE_URL'];
if (!server) throw new Error('bench/run.ts needs DATABASE_URL; npm run bench sets it');

const append = await measureAppend(server, small);
const checked = await measureCheck({ large: await prepare(contacts), small: await prepare(small) });
const figures = { ...checked, append };
const text = report(figures, {
  machine: `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  contacts,
  small,
});
mkdirSync('bench', { recursive: true });
writeFileSync('bench/results.md', text);
process.stdout.write(text);

/** A database of `size` contacts. */
async function prepare(size: number): Promise<{ size: number; open: () => ReturnType<typeof openPool> }> {
  const url = new URL(server ?? '');
  process.stderr.write(`making ${size.toLocaleString('en')} contacts\n`);
  const admin = postgres(url.href, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database bench_${size}`);
  await admin.end();
  url.pathname = `/bench_${size}`;
  await migrateDatabase(url.href);
  const owner = postgres(url.href, { max: 1, onnotice: () => {} });
  await generate(owner, size);
  await owner.end();
  return { size, open: () => openPool(url.href, { max: 2 }) };
}
