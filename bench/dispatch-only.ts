import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { openShop } from '@/lib/dispatch/testing/shop';
import { type DispatchFigures, measureDispatch } from './dispatch';

/** `npm run bench -- dispatch [PEOPLE] [ROUNDS]`: hand-overs by e-mail alone. Needs Postfix's smtp-sink and smtp-source. */
const people = Number(process.argv[3] ?? 5000);
const rounds = Number(process.argv[4] ?? 3);
const url = process.env['DATABASE_URL'] ?? '';
process.env['SMTP_LIMITS'] = '*=0/0';
await migrateDatabase(url);
const db = openPool(url, { max: 6 });
await openShop(db, people, { domainOf: (place) => `domain-${place % 50}.test` });
const text = page(await measureDispatch(db, { url, people, rounds }));
writeFileSync('bench/dispatch.md', text);
process.stdout.write(text);
await db.$client.end({ timeout: 5 });
process.exit(0);

function page({ source, nodemailer, workers, lock, noLock }: DispatchFigures): string {
  const row = (name: string, rate: number, asked = '') =>
    `| ${name} | ${Math.round(rate).toLocaleString('en')} | ${(rate / source).toFixed(2)} × | ${(rate / nodemailer).toFixed(2)} × | ${asked} |`;
  return [
    '# Hand-over by e-mail: messages a second, in one run',
    '',
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version} · medians of ${rounds} rounds by turns, ${people.toLocaleString('en')} messages each, over loopback into Postfix’s \`smtp-sink\`; five connections a sender, no signature.`,
    '',
    '| | messages/s | of `smtp-source` | of Nodemailer | asked |',
    '|---|---|---|---|---|',
    row('floor: `smtp-source`, one message repeated', source),
    row('peer: Nodemailer, pooled, composing each; no decision, no record', nodemailer),
    row('Aval, 1 worker: claim, lock, decision, message, record', workers[1] ?? 0, '≥ 0.1 ×, ≥ 1.8 ×'),
    row('Aval, 2 workers', workers[2] ?? 0),
    row('Aval, 4 workers', workers[4] ?? 0),
    row('the dispatcher in the bench’s own process, batches of 100', lock),
    row('the same without the person’s lock', noLock),
    '',
    `With the lock ${(lock / noLock).toFixed(2)} × of what it is without.`,
    '',
  ].join('\n');
}
