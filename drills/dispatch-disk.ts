import { appendFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { goOut, openShop } from '@/lib/dispatch/testing/shop';
import { openSink } from '@/lib/dispatch/testing/sink';
import { compare, conclude, dismiss, hire, open, pause, sumsOf } from './support/dispatch';

/*
 * `AVAL_DATA_DIR=/small npm run drill -- dispatch-disk [PEOPLE] [SECONDS]`: the disk that the database is on is filled to the last byte
 * while a campaign goes out, and emptied again. It must be a small one of its own: mount -t tmpfs -o size=700m tmpfs /small
 */
const [people = 5000, seconds = 20] = process.argv.slice(2).map(Number);
const SMALL = 2 * 2 ** 30;
const dataDir = process.env['AVAL_DATA_DIR'] ?? '';
const { blocks, bsize } = statfsSync(dataDir);
if (blocks * bsize > SMALL)
  throw new Error(`${dataDir} is on a disk of more than 2 GiB: this drill fills it`);

const url = process.env['DATABASE_URL'] ?? '';
await migrateDatabase(url);
const db = openPool(url, { max: 4 });
await openShop(db, people);
const campaignId = await goOut(db);
const sink = await openSink({ delayMs: 40 });
const crew = Array.from({ length: 2 }, () =>
  hire({ SMTP_URL: sink.url, SMTP_LIMITS: '*=0/0', LOG_LEVEL: 'error' }),
);
while ((await sumsOf(db, campaignId)).handed_off < people / 20) await pause(100);

const ballast = path.join(dataDir, 'ballast');
const stop = performance.now() + seconds * 1000;
writeFileSync(ballast, '');
let refused = 0;
while (performance.now() < stop) {
  // Whatever the database gives back meanwhile is taken as well.
  try {
    appendFileSync(ballast, Buffer.alloc(256 * 1024));
  } catch {
    refused++;
    await pause(20);
  }
}
const handedOverWhileFull = sink.taken().length;
rmSync(ballast);
const left = async () =>
  open(await sumsOf(db, campaignId).catch(() => ({ queued: 1, in_flight: 0 }) as never));
const began = performance.now();
while ((await left()) > 0) await pause(300);
const afterwards = Math.round((performance.now() - began) / 1000);
await Promise.all(crew.map((one) => dismiss(one, 'SIGTERM')));
const figures = await compare(db, campaignId, sink.taken());
sink.close();
const { frozen, handedOff, uncertain } = figures;
conclude(
  {
    people,
    fullSeconds: seconds,
    writesRefused: refused,
    handedOverWhileFull,
    secondsAfterwards: afterwards,
    ...figures,
  },
  [
    ...[figures.duplicates, figures.handedOffButMissing, figures.arrivedButDenied],
    frozen - handedOff - uncertain,
  ],
);
