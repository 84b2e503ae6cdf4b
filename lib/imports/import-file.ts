import path from 'node:path';
import { appendAudit } from '@/db/queries/append-audit';
import { beginRun, endRun, seeKeys } from '@/db/queries/see-keys';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { env } from '../env';
import { isFuture } from '../moments';
import type { ImportKind, Mode } from './kind';
import { type ImportKindName, importKinds } from './kinds';
import { readCsv } from './read-csv';
import { type ImportReport, ImportTally } from './report';
import { type GoodRow, headerOf, readRow } from './rows';

export type ImportOptions = { mode: Mode; dryRun: boolean; progress: (text: string) => void };

const CHUNK = 2000;
const PROGRESS_EVERY_MS = 1000;

class DryRun extends Error {}

/**
 * Imports a file, of any size in flat memory: rows are read one by one, and taken over by the thousand, each part in a
 * transaction of its own, so that nobody's lock is held for long. Every good row is kept, every bad one is named; the same file
 * again changes nothing. A dry run does the same and takes every part back.
 * @throws DomainError `invalid_input` where the header is not that of such a file
 */
export async function importFile(
  ctx: Ctx,
  kindName: ImportKindName,
  file: string,
  { mode, dryRun, progress }: ImportOptions,
): Promise<ImportReport> {
  // The kinds differ in what their rows are; here a row is only passed from its schema to its merge.
  const kind = importKinds[kindName] as unknown as ImportKind;
  requirePermission(ctx.actor, kind.permission);
  const runId = await beginRun(ctx.db, kindName, { now: ctx.now, by: actorName(ctx.actor) });
  const tally = new ImportTally(
    path.resolve(env().AVAL_DATA_DIR, 'imports'),
    `${runId}-${kindName}`,
    kind.counted,
  );
  // Only what the ledger holds can be taken back from it.
  if (kindName === 'consents' && !dryRun) tally.report.number = runId;
  const part: Part = { ctx, kind, mode, dryRun, runId, tally };
  let rows: GoodRow[] = [];
  let header: string[] | undefined;
  let told = Date.now();
  try {
    for await (const record of readCsv(file)) {
      if (!header) {
        header = headerOf(record, kind);
        continue;
      }
      tally.report.read++;
      const row = readRow(record, header, kind);
      if ('code' in row) tally.reject(row);
      else rows.push(row);
      if (rows.length >= CHUNK) await takeOver(part, rows.splice(0));
      if (Date.now() - told > PROGRESS_EVERY_MS) {
        told = Date.now();
        progress(`${tally.report.read.toLocaleString('en')} rows read, ${tally.report.rejected} refused`);
      }
    }
    if (!header) headerOf({ line: 1, fields: [] }, kind);
    await takeOver(part, rows);
    rows = [];
  } finally {
    await endRun(ctx.db, runId);
  }
  const report = await tally.close();
  if (!dryRun) await noteImport(ctx, kindName, report);
  return report;
}

type Part = { ctx: Ctx; kind: ImportKind; mode: Mode; dryRun: boolean; runId: number; tally: ImportTally };

async function takeOver(part: Part, rows: readonly GoodRow[]): Promise<void> {
  const fresh = await onceOnly(part, refuseFutureRows(part, rows));
  if (fresh.length === 0) return;
  const { ctx, kind, mode, dryRun, tally, runId } = part;
  const values = fresh.map((row) => row.value);
  let outcomes: Awaited<ReturnType<ImportKind['merge']>> = [];
  try {
    await ctx.db.transaction(async (tx) => {
      outcomes = await kind.merge({ ...ctx, db: tx }, values, { mode, source: `import:${runId}` });
      if (dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  for (const [index, outcome] of outcomes.entries()) {
    if (typeof outcome === 'string') tally.report[outcome]++;
    else tally.reject({ line: fresh[index]?.line ?? 0, ...outcome });
  }
}

/** What is dated later than now has not happened. */
function refuseFutureRows({ ctx, kind, tally }: Part, rows: readonly GoodRow[]): GoodRow[] {
  return rows.filter(({ line, value }) => {
    const [column, at] = kind.dated(value) ?? [];
    const late = column !== undefined && at !== undefined && isFuture(ctx.now, at);
    if (late) tally.reject({ line, column, code: 'in_the_future', message: 'lies in the future' });
    return !late;
  });
}

/** Refuses an id that the file has named before. */
async function onceOnly({ ctx, kind, runId, tally }: Part, rows: readonly GoodRow[]): Promise<GoodRow[]> {
  if (kind.keyColumn === null || rows.length === 0) return [...rows];
  const keys = rows.map(({ value }) => kind.key(value) ?? '');
  const fresh = await seeKeys(ctx.db, runId, keys);
  return rows.filter(({ line }, index) => {
    if (fresh.delete(keys[index] ?? '')) return true;
    tally.reject({
      line,
      column: kind.keyColumn,
      code: 'duplicate_id',
      message: 'stands on an earlier line of this file already; the earlier line is taken',
    });
    return false;
  });
}

async function noteImport(
  ctx: Ctx,
  kind: string,
  { read, created, updated, rejected }: ImportReport,
): Promise<void> {
  await appendAudit(ctx.db, {
    at: ctx.now,
    by: actorName(ctx.actor),
    action: `import.${kind}`,
    subject: `${created + updated} of ${read} rows`,
    detail: { read, created, updated, rejected },
  });
}
