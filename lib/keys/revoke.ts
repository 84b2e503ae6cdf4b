import { and, eq, isNull } from 'drizzle-orm';
import { appendAudit } from '@/db/queries/append-audit';
import { apiKey } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';

/**
 * Ends a key: the next call with it is refused. A key once revoked stays so.
 * @throws DomainError `not_found` when there is no such key, or it is revoked already
 */
export async function revokeKey(ctx: Ctx, id: number): Promise<void> {
  requirePermission(ctx.actor, 'keys.manage');
  await ctx.db.transaction(async (tx) => {
    const revoked = await tx
      .update(apiKey)
      .set({ revokedAt: ctx.now })
      .where(and(eq(apiKey.id, id), isNull(apiKey.revokedAt)))
      .returning({ id: apiKey.id });
    if (revoked.length === 0) throw new DomainError('not_found', String(id));
    await appendAudit(tx, {
      at: ctx.now,
      by: actorName(ctx.actor),
      action: 'key.revoke',
      subject: String(id),
    });
  });
}
