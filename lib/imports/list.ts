import { desc, eq, sql } from 'drizzle-orm';
import { importRun } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { DomainError } from '../errors';

export type ListedImport = {
  number: number;
  at: Date;
  by: string | null;
  given: number;
  undoneAt: Date | null;
};

const MOST = 10;
const given = sql<number>`(select count(*)::int from consent_event e
  where e.source = 'import:' || ${importRun.id} and e.source like 'import:%' and e.act = 'given')`;

const columns = {
  number: importRun.id,
  at: importRun.startedAt,
  by: importRun.by,
  given,
  undoneAt: importRun.undoneAt,
};

/** The latest imports of consents that brought any. */
export async function listConsentImports(ctx: Ctx): Promise<ListedImport[]> {
  requirePermission(ctx.actor, 'records.read');
  const rows = await ctx.db
    .select(columns)
    .from(importRun)
    .where(eq(importRun.kind, 'consents'))
    .orderBy(desc(importRun.id))
    .limit(MOST * 3);
  return rows.filter((row) => row.given > 0).slice(0, MOST);
}

/**
 * One import of consents.
 * @throws DomainError `not_found`
 */
export async function getConsentImport(ctx: Ctx, number: number): Promise<ListedImport> {
  requirePermission(ctx.actor, 'records.read');
  const [row] = await ctx.db.select(columns).from(importRun).where(eq(importRun.id, number));
  if (!row) throw new DomainError('not_found', `import ${number}`);
  return row;
}
