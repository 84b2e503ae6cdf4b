// `npm run drill -- choices [ACTS] [CLIENTS] [PEOPLE]`: 200 clients at once say 10,000 random things for 100 people; then the
// current state is compared with a fold of the ledger that shares no code with it, and every chain is looked at for a fork.
import { asc } from 'drizzle-orm';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { consentEvent, consentState } from '@/db/schema';
import { random, wordingsFor } from '@/lib/audience/testing/random-people';
import { recordConsents } from '@/lib/consent/record-many';
import { putContact } from '@/lib/contacts/put';
import type { Ctx } from '@/lib/context';
import { verifyLedger } from '@/lib/proof/verify';

const [total = 10_000, clients = 200, people = 100] = process.argv.slice(2).map(Number);
const url = process.env['DATABASE_URL'] ?? '';
await migrateDatabase(url);
const db = openPool(url, { max: 50 });
const ctx = (): Ctx => ({ actor: { kind: 'system' }, now: new Date(), requestId: 'drill', db });
await wordingsFor(ctx(), ctx());
for (let n = 0; n < people; n++) await putContact(ctx(), `p-${n}`, { kind: 'consumer', country: 'FR' });

const SEED = 20_261_124;
const r = random(SEED);
let said = 0;
const began = performance.now();
await Promise.all(
  Array.from({ length: clients }, async () => {
    while (said < total) {
      said++;
      await recordConsents(ctx(), [
        {
          ...{
            contact: `p-${r.below(people)}`,
            advertiser: r.of(['fleurs', 'jardin', '*']),
            purpose: 'offers',
          },
          ...{ channel: r.of(['email', 'sms', '*']), act: r.of(['given', 'withdrawn']), wording: 'both' },
          // To the microsecond no two are alike, to the minute many are: the number in the chain then decides.
          at: new Date(Date.now() - r.below(10_000_000)).toISOString(),
        },
      ]);
    }
  }),
);
const took = (performance.now() - began) / 1000;

const events = await db
  .select()
  .from(consentEvent)
  .orderBy(asc(consentEvent.contactId), asc(consentEvent.seq));
const fold = new Map<string, string>();
const latest = new Map<string, { at: number; seq: number }>();
const last = new Map<number, number>();
let forks = 0;
for (const event of events) {
  if (event.seq !== (last.get(event.contactId) ?? 0) + 1) forks++;
  last.set(event.contactId, event.seq);
  const key = [
    event.contactId,
    event.advertiserId,
    event.purposeId,
    event.channel,
    event.act,
    event.wordingId,
  ].join();
  const known = latest.get(key);
  const at = event.at.getTime();
  if (known && (known.at > at || (known.at === at && known.seq > event.seq))) continue;
  latest.set(key, { at, seq: event.seq });
  fold.set(key, `${at} ${event.seq}`);
}
const state = await db.select().from(consentState);
const differs = state.filter(
  (row) =>
    fold.get([row.contactId, row.advertiserId, row.purposeId, row.channel, row.act, row.wordingId].join()) !==
    `${row.at.getTime()} ${row.seq}`,
);
const { broken } = await verifyLedger(ctx());
console.log(
  JSON.stringify({
    ...{ seed: SEED, clients, people, said, events: events.length, seconds: Number(took.toFixed(1)) },
    ...{ states: state.length, folded: fold.size, differing: differs.length, forks, broken: broken.length },
  }),
);
await db.$client.end();
process.exitCode = differs.length + forks + broken.length + Math.abs(state.length - fold.size) === 0 ? 0 : 1;
