import { eq, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { importRun, importSeen } from '../schema';

/** Begins a run of an import; answers its number. */
export async function beginRun(
  db: Db,
  kind: string,
  { now, by }: { now: Date; by: string },
): Promise<number> {
  const [run] = await db
    .insert(importRun)
    .values({ kind, startedAt: now, by })
    .returning({ id: importRun.id });
  if (!run) throw new Error('the import was not begun');
  return run.id;
}

/** Notes the ids that a part of the file names; answers those that are new to the run, each once. */
export async function seeKeys(db: Db, runId: number, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db.execute<{ key: string }>(sql`
    insert into import_seen (run_id, key) select ${runId}, key from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) key
    on conflict do nothing returning key`);
  return new Set(rows.map((row) => row.key));
}

/** Forgets what a run has seen. */
export async function endRun(db: Db, runId: number): Promise<void> {
  await db.delete(importSeen).where(eq(importSeen.runId, runId));
}
