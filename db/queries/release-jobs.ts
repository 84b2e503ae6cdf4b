import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** Frees the queue's jobs that workers not seen since `seenSince` held when they died. */
export async function releaseJobs(db: Db, seenSince: Date): Promise<void> {
  await db.execute(sql`
    select graphile_worker.force_unlock_workers(queue_ids) from worker
    where cardinality(queue_ids) > 0 and seen_at < ${seenSince.toISOString()}::timestamptz`);
}
