import { sql } from 'drizzle-orm';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { peculiarDomains } from '@/lib/dispatch/testing/habits';
import { goOut, openShop } from '@/lib/dispatch/testing/shop';
import { openSink } from '@/lib/dispatch/testing/sink';
import { compare, conclude, dismiss, hire, open, pause, sumsOf } from './support/dispatch';

/*
 * `npm run drill -- dispatch-smtp [PEOPLE] [EACH] [WORKERS]`: a mail server that behaves in a way of its own for the addresses of each
 * domain (lib/dispatch/testing/habits.ts): EACH of every such domain, the rest of PEOPLE at ordinary ones. The first of the two routes
 * is down. What waits for its next attempt is told every two seconds that its time has come; nobody waits two days for a drill.
 */
const [people = 2000, each = 40, workers = 2] = process.argv.slice(2).map(Number);

const url = process.env['DATABASE_URL'] ?? '';
await migrateDatabase(url);
const db = openPool(url, { max: 6 });
const places = peculiarDomains.flatMap((domain) => Array<string>(each).fill(domain));
await openShop(db, people, { domainOf: (place) => places[place] ?? `ordinary-${place % 20}.test` });
const campaignId = await goOut(db);
const sink = await openSink();
const crew = Array.from({ length: workers }, () => hire({ SMTP_URL: `smtp://127.0.0.1:1 ${sink.url}` }));

const began = performance.now();
const since = () => Math.round((performance.now() - began) / 1000);
let ordinarySeconds = 0;
while (open(await sumsOf(db, campaignId)) > 0) {
  await pause(2000);
  if (ordinarySeconds === 0 && (await openAt('ordinary-%')) === 0) ordinarySeconds = since();
  await db.execute(sql`
    update send set not_before = clock_timestamp() where state = 'queued' and attempts > 0
      and not_before > clock_timestamp() + interval '70 seconds'`);
}
const seconds = since();
await Promise.all(crew.map((one) => dismiss(one, 'SIGTERM')));
const byDomain = await db.execute<{ domain: string; state: string; attempts: number; n: number }>(sql`
  select case when c.email like '%@ordinary-%' then 'ordinary' else split_part(c.email, '@', 2) end as domain, s.state,
    max(s.attempts)::int as attempts, count(*)::int as n
  from send s join contact c on c.id = s.contact_id group by 1, 2 order by 1, 2`);
const figures = await compare(db, campaignId, sink.taken());
sink.close();
const { frozen, handedOff, failed, uncertain } = figures;
conclude(
  {
    ...{ people, each, workers, seconds, ordinarySeconds, ...figures },
    byDomain: byDomain.map(
      ({ domain, state, attempts, n }) => `${domain}: ${n} ${state}, ${attempts} refusals at most`,
    ),
  },
  [
    ...[figures.duplicates, figures.handedOffButMissing, figures.arrivedButDenied],
    frozen - handedOff - failed - uncertain,
  ],
);

async function openAt(pattern: string): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from send s join contact c on c.id = s.contact_id
    where s.state in ('queued', 'in_flight') and c.email like ${`%@${pattern}`}`);
  return row?.n ?? 0;
}
