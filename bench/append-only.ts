import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measureAppend } from './append';

/** `npm run bench -- append`: what the chain costs an append, alone. */
const CONTACTS = 100_000;
const { chained, bare } = await measureAppend(process.env['DATABASE_URL'] ?? '', CONTACTS);
const perSecond = (rate: number) => Math.round(rate).toLocaleString('en');
const text = [
  '# What the chain costs: appends a second, in one run',
  '',
  `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version} · 16 connections, one durable event each, on ${CONTACTS.toLocaleString('en')} contacts; medians of five rounds by turns. Asked: ≥ 0.75 ×.`,
  '',
  '|  | appends/s |  |',
  '| --- | --- | --- |',
  `| the same statement, its chain cut out | ${perSecond(bare)} | 1 × |`,
  `| the ledger, with the chain | ${perSecond(chained)} | ${(chained / bare).toFixed(2)} × |`,
  '',
].join('\n');
mkdirSync('bench', { recursive: true });
writeFileSync('bench/append.md', text);
process.stdout.write(text);
