import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/**
 * Frees the queue's jobs that workers not seen since `seenSince` held when they died, and forgets under which names they held
 * them: what has been freed is not looked for again.
 */
export async function releaseJobs(db: Db, seenSince: Date): Promise<void> {
  await db.execute(sql`
    with dead as (
      select id, queue_ids from worker
      where cardinality(queue_ids) > 0 and seen_at < ${seenSince.toISOString()}::timestamptz for update
    ), forgotten as (
      update worker w set queue_ids = '{}' from dead where w.id = dead.id
    )
    select graphile_worker.force_unlock_workers(queue_ids) from dead`);
}
