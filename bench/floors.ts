import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/** Runs a statement to its end and drops its rows on the server; answers the server's own time in milliseconds. */
async function dropped(db: Db, statement: string): Promise<number> {
  const plan = await db.execute<{ 'QUERY PLAN': string }>(
    sql.raw(`explain (analyze, timing off, summary on, costs off, buffers off) ${statement}`),
  );
  const line = plan.map((row) => row['QUERY PLAN']).find((text) => text.startsWith('Execution Time'));
  return Number(/[\d.]+/.exec(line ?? '')?.[0]);
}

/** Every contact's columns that a check needs, in whatever order they lie: nobody can decide without reading them. */
export function scanContacts(db: Db): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local max_parallel_workers_per_gather = 0`);
    await tx.execute(sql`set local enable_indexonlyscan = off`);
    return dropped(tx, 'select id, kind, country, reach, informed_at, profession from contact');
  });
}

/** Contacts and one table of state, merged in contact order: the least that joins anything to anybody. */
export function mergeOneState(db: Db): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local max_parallel_workers_per_gather = 0`);
    await tx.execute(sql`set local enable_hashjoin = off`);
    await tx.execute(sql`set local enable_seqscan = off`);
    return dropped(
      tx,
      `select c.id, s.at from (select id, kind, country, reach, informed_at, profession from contact order by id) c
       left join (select contact_id, max(at) as at from consent_state where advertiser_id = 1 group by contact_id) s
       on s.contact_id = c.id`,
    );
  });
}

/** As many constant rows as there are recipients, into a bare table of the sends' shape: nobody can freeze for less. */
export async function insertConstants(db: Db, rows: number): Promise<number> {
  await db.execute(sql`set role none`);
  await db.execute(sql`drop table if exists bare_send`);
  await db.execute(sql`create table bare_send (like send including defaults)`);
  const start = performance.now();
  await db.execute(sql`
    insert into bare_send (contact_id, campaign_id, state, decision_id, consent_seq, purchase_id)
    select n, 1, 'queued', 1, 1, null from generate_series(1, ${rows}) n`);
  const took = performance.now() - start;
  await db.execute(sql`drop table bare_send`);
  await db.execute(sql`set role aval_app`);
  return took;
}
