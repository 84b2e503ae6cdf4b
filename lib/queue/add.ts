import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Locale } from '@/db/vocabulary';

/** Which jobs there are, and what each is given. `lib/jobs/tasks.ts` runs them. */
export type Jobs = {
  'send-test': { testId: number };
  'print-letters': { campaignId: number; run: number };
  'freeze-campaign': { campaignId: number };
  'send-links': { address: string; locale: Locale };
  'send-fresh-link': { contactId: number; campaignId: number; kind: 'page_link' | 'records_link' };
  'deliver-service-message': { id: number };
  'deliver-checkpoint': { number: number };
  'send-form-letter': { letterId: number };
};
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
