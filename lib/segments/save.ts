import { asc, eq } from 'drizzle-orm';
import { appendAudit } from '@/db/queries/append-audit';
import { segment } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { type SegmentFilter, segmentId, segmentSchema } from './schemas';

export type Segment = { id: number; name: string; filter: SegmentFilter };

/**
 * Keeps a choice among contacts under a name, for later campaigns.
 * @throws DomainError `already_exists` where the name is taken
 */
export async function saveSegment(ctx: Ctx, input: unknown): Promise<{ id: number }> {
  requirePermission(ctx.actor, 'campaigns.write');
  const { name, filter } = parseInput(segmentSchema, input);
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(segment)
      .values({ name, filter, author: actorName(ctx.actor), createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: segment.id });
    if (!row) throw new DomainError('already_exists', 'segment');
    await note(ctx, tx, { action: 'segment.saved', subject: String(row.id) });
    return row;
  });
}

/** Forgets a kept choice; campaigns that were given it keep theirs. */
export async function deleteSegment(ctx: Ctx, id: unknown): Promise<void> {
  requirePermission(ctx.actor, 'campaigns.write');
  const key = parseInput(segmentId, id);
  await ctx.db.transaction(async (tx) => {
    await tx.delete(segment).where(eq(segment.id, key));
    await note(ctx, tx, { action: 'segment.deleted', subject: String(key) });
  });
}

/** The kept choices, by name. */
export async function listSegments(ctx: Ctx): Promise<Segment[]> {
  requirePermission(ctx.actor, 'campaigns.read');
  const rows = await ctx.db.select().from(segment).orderBy(asc(segment.name)).limit(500);
  return rows.map(({ id, name, filter }) => ({ id, name, filter: filter as SegmentFilter }));
}

async function note(ctx: Ctx, tx: Ctx['db'], said: { action: string; subject: string }): Promise<void> {
  await appendAudit(tx, { at: ctx.now, by: actorName(ctx.actor), ...said });
}
