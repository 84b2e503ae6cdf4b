import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/** Which jobs there are, and what each is given. `lib/jobs/tasks.ts` runs them. */
export type Jobs = { 'freeze-campaign': { campaignId: number }; 'send-test': { testId: number } };
export type JobName = keyof Jobs;

/**
 * Adds a job inside the caller's transaction: it exists if, and only if, that commits. One of the same `key` is replaced.
 */
export async function addJob<N extends JobName>(
  tx: Db,
  name: N,
  payload: Jobs[N],
  options: { key: string; runAt: Date },
): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
    run_at => ${options.runAt.toISOString()}::timestamptz, job_key => ${options.key}, max_attempts => 25)`);
}

/** Takes back a job that has not begun. */
export async function removeJob(tx: Db, key: string): Promise<void> {
  await tx.execute(sql`select graphile_worker.remove_job(${key})`);
}
