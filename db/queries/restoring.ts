import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import type { Db } from '../client';

/** Any number; whoever fills a database with a backup holds it alone, whoever reads that a person is unknown holds it with others. */
const RESTORING = 7_261_957;

/** Until this connection ends, the database is being filled with a backup: that a person is not in it says nothing. */
export async function markRestoring(client: postgres.Sql): Promise<void> {
  await client`select pg_advisory_lock(${RESTORING})`;
}

/** What `work` answers, which then sees a whole database; undefined where that is being filled with a backup, and nothing was done. */
export async function unlessRestoring<T>(db: Db, work: () => Promise<T>): Promise<{ answer: T } | undefined> {
  return db.transaction(async (tx) => {
    const [row] = await tx.execute<{ free: boolean }>(
      sql`select pg_try_advisory_xact_lock_shared(${RESTORING}) as free`,
    );
    return row?.free ? { answer: await work() } : undefined;
  });
}
