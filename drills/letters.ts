import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { getCampaign } from '@/lib/campaigns/get';
import { letterRunPosted } from '@/lib/dispatch/post/end';
import { readStack } from '@/lib/dispatch/post/files';
import { printLetters } from '@/lib/dispatch/post/print';
import { startPrinting } from '@/lib/dispatch/post/start';
import { viewPrinting } from '@/lib/dispatch/post/view';
import { deskCampaign, openDesk } from '@/lib/dispatch/testing/desk';
import { as, marketer } from '@/lib/dispatch/testing/shop';
import { stop } from '@/lib/preferences/stop';

/*
 * `npm run drill -- letters [PEOPLE] [KILLS] [SEED]`: a campaign by post is printed by presses that are killed with -9 at random moments,
 * one after the other, while people say no; then it is posted. What was printed is read from the PDF files by pdftotext (Debian:
 * poppler-utils), by the numbers on the letters, and by the names in their windows.
 */

const [mode = '2000', kills = '20', seed = '8'] = process.argv.slice(2);
const url = process.env['DATABASE_URL'] ?? '';
const STACK = 50;

if (mode === 'press') await press(Number(kills), Number(seed));
else await drill(Number(mode), Number(kills), Number(seed));

/** A press as it is killed: says that it begins, and prints. */
async function press(campaignId: number, run: number): Promise<void> {
  const db = openPool(url, { max: 2 });
  process.stdout.write('begins\n');
  await printLetters(as(db, { kind: 'system' }), { campaignId, run, most: STACK });
  await db.$client.end();
}

async function drill(people: number, mostKills: number, from: number): Promise<void> {
  await migrateDatabase(url);
  const db = openPool(url);
  const random = seeded(from);
  const now = new Date();
  await openDesk(db, people, now);
  const id = await deskCampaign(db, 'post', now);
  const known = await db.execute<{ id: number; name: string }>(
    sql`select id, last_name as name from contact order by id`,
  );
  const nameOf = new Map(known.map((row) => [row.id, row.name]));
  const shuffled = [...known].map((row) => row.id).sort(() => random() - 0.5);
  const before = shuffled.slice(0, people / 10);
  const during = shuffled.slice(people / 10, people / 5);

  const saidNo = new Map<number, number>();
  const sayNo = async (contactId: number) => {
    await stop(as(db, { kind: 'person' }), contactId, {
      ...{ advertiserId: 1, purposeId: 0, channel: 'post', method: 'drill' },
    });
    saidNo.set(contactId, Date.now());
  };
  for (const contactId of before) await sayNo(contactId);
  const { run } = await startPrinting(as(db, marketer), id);

  let killed = 0;
  let finished = false;
  const speaking = (async () => {
    for (const contactId of during) {
      if (finished) break;
      await sayNo(contactId);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  while (!finished) {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'drills/letters.ts', 'press', id, String(run)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended]);
    const wait = 20 + random() * 600;
    if (killed < mostKills) {
      const timer = setTimeout(() => child.kill('SIGKILL'), wait);
      await ended;
      clearTimeout(timer);
    } else await ended;
    if (child.signalCode === 'SIGKILL') killed += 1;
    else finished = true;
  }
  await speaking;

  const [view] = await viewPrinting(as(db, marketer), id);
  if (!view) throw new Error('nothing was printed');
  const folder = mkdtempSync(path.join(tmpdir(), 'aval-letters-'));
  const numbers: string[] = [];
  const names: string[] = [];
  for (const { number } of view.stacks) {
    const file = path.join(folder, `${number}.pdf`);
    writeFileSync(file, await readStack(as(db, marketer), id, { run, stack: number }));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e8 }).toString();
    numbers.push(
      ...(text.match(new RegExp(`^\\s*${id}-${run}-\\d+\\s*$`, 'gm')) ?? []).map((one) => one.trim()),
    );
    names.push(...[...text.matchAll(/^\s*Zoé (N° \d+)\s*$/gm)].map((match) => match[1] ?? ''));
  }
  rmSync(folder, { recursive: true });
  const issued = await db.execute<{ contact_id: number; issued_at: Date }>(
    sql`select contact_id, issued_at from printed_letter where campaign_id = ${Number(id)}`,
  );
  const late = issued.filter((row) => row.issued_at.getTime() > (saidNo.get(row.contact_id) ?? Infinity));
  const printedNames = new Set(names);
  const printedBefore = before.filter((contactId) => printedNames.has(nameOf.get(contactId) ?? '')).length;
  const printedDuring = during.filter((contactId) => printedNames.has(nameOf.get(contactId) ?? ''));
  const began = performance.now();
  const { posted } = await letterRunPosted(as(db, marketer), id, { run, taken: view.takeOutIs });
  const postedMs = Math.round(performance.now() - began);
  const { status, progress } = await getCampaign(as(db, marketer), id);
  const seen = {
    ...{ people, seed: from, kills: killed, stacks: view.stacks.length, letters: numbers.length },
    numbersTwice: numbers.length - new Set(numbers).size,
    peopleTwice: names.length - printedNames.size,
    ...{
      namesInWindows: names.length,
      saidNoBefore: before.length,
      printedThoughSaidNoBefore: printedBefore,
    },
    ...{ saidNoDuring: during.length, numberedAfterAnAnsweredNo: late.length },
    ...{ toTakeOut: view.takeOut.length, printedOfThoseDuring: printedDuring.length },
    ...{ posted, postedMs, status, progress },
    sum: Object.values(progress).reduce((sum, count) => sum + count, 0),
  };
  process.stdout.write(`${JSON.stringify(seen, null, 1)}\n`);
  await db.$client.end();
  const right =
    seen.numbersTwice === 0 &&
    seen.peopleTwice === 0 &&
    printedBefore === 0 &&
    late.length === 0 &&
    view.takeOut.length === printedDuring.length &&
    posted === numbers.length - view.takeOut.length &&
    seen.sum === people;
  process.exit(right ? 0 : 1);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
