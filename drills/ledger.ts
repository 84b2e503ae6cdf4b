// `npm run drill -- ledger [EVENTS] [CHAINS]`: a ledger of 1,000,000 events in 100,000 chains, sealed and verified; then what a
// superuser may do to it, each found and taken back.
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { openPool, type Pool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import type { ConsentEventRow } from '@/db/queries/append-consent';
import { wordingsFor } from '@/lib/audience/testing/random-people';
import { recordConsent } from '@/lib/consent/record';
import type { Ctx } from '@/lib/context';
import { deliverCheckpoint } from '@/lib/dispatch/deliver-checkpoint';
import { sealLedger } from '@/lib/proof/seal';
import { MANIPULATIONS } from '@/lib/proof/testing/manipulations';
import { verifyLedger } from '@/lib/proof/verify';

const events = Number(process.argv[2] ?? 1_000_000);
const chains = Number(process.argv[3] ?? events / 10);
const PART = 5000;
const url = process.env['DATABASE_URL'] ?? '';

await migrateDatabase(url);
const db: Pool = openPool(url, { max: 2 });
const now = new Date('2026-05-20T10:00:00Z');
const ctx: Ctx = { actor: { kind: 'system' }, now, requestId: 'drill', db };
await wordingsFor(ctx, ctx);
const owner = postgres(url, { max: 1, onnotice: () => {} });
await owner.unsafe(`
  insert into contact (external_id, kind, country, created_at, updated_at)
    select 'p-' || (n - 1), 'consumer', 'FR', now(), now() from generate_series(1, ${chains}) n;
  insert into contact_gate (contact_id, last_hash) select id, '' from contact`);

const acts = ['given', 'withdrawn', 'objected', 'given', 'refused'] as const;
const seconds = async (what: string, work: () => Promise<unknown>) => {
  const began = performance.now();
  const answer = await work();
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return answer;
};

await seconds(`${events} events appended in parts of ${PART}`, async () => {
  const rounds = Math.ceil(events / chains);
  for (let round = 0; round < rounds; round++) {
    const at = new Date(Date.UTC(2026, 0, 1 + round, 9)).toISOString();
    for (let first = 1; first <= chains; first += PART) {
      const rows = Array.from({ length: Math.min(PART, chains - first + 1) }, (_, index): ConsentEventRow => {
        const contactId = first + index;
        return {
          ...{
            contactId,
            advertiserId: 1,
            purposeId: 1,
            channel: 'email',
            wordingId: 1,
            method: 'drill',
            source: 'system',
          },
          ...{
            at,
            act: acts[(contactId + round) % acts.length] ?? 'given',
            evidence: contactId % 20 !== 2 ? null : 'a sheet',
          },
        };
      });
      await recordConsent(ctx, rows);
    }
    if (round === Math.floor(rounds / 2)) await seconds('  sealed half-way', () => sealLedger(ctx));
  }
});
await owner.unsafe('vacuum (analyze) consent_event, contact_gate, consent_evidence, checkpoint_head');
await seconds('sealed', () => sealLedger(ctx));
for (const number of [1, 2]) await deliverCheckpoint(ctx, number);
const report = await seconds('verified, chains and checkpoints', () => verifyLedger(ctx));
console.log(JSON.stringify(report));

if (process.argv.includes('tamper')) {
  let found = 0;
  for (const { name, does } of MANIPULATIONS) {
    const broken = await db
      .transaction(async (tx) => {
        await tx.execute(sql`set local role none`);
        await tx.execute(sql`set local session_replication_role = replica`);
        for (const statement of does) await tx.execute(sql.raw(statement));
        const { broken: links } = await verifyLedger({ ...ctx, db: tx });
        throw Object.assign(new Error('taken back'), { links });
      })
      .catch((error: { links?: unknown[] }) => error.links);
    if (broken && broken.length > 0) found++;
    console.log(
      `${broken && broken.length > 0 ? 'found ' : 'MISSED'}  ${name}: ${JSON.stringify(broken?.[0])}`,
    );
  }
  console.log(`${found} of ${MANIPULATIONS.length} found`);
}
await owner.end();
await db.$client.end();
