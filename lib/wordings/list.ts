import { asc, desc, eq, getTableColumns, isNotNull, sql } from 'drizzle-orm';
import { wording, wordingApproval } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import type { WordingVersion } from './find';

/** The newest version of every wording, by name. */
export async function listWordings(ctx: Ctx): Promise<WordingVersion[]> {
  requirePermission(ctx.actor, 'wordings.read');
  return ctx.db
    .selectDistinctOn([wording.slug], {
      ...getTableColumns(wording),
      approved: sql<boolean>`${isNotNull(wordingApproval.wordingId)}`,
    })
    .from(wording)
    .leftJoin(wordingApproval, eq(wordingApproval.wordingId, wording.id))
    .orderBy(asc(wording.slug), desc(wording.version));
}
