import { appendAudit } from '@/db/queries/append-audit';
import { lockContacts } from '@/db/queries/append-consent';
import { suspectedOf } from '@/db/queries/list-arrivals';
import { undoEvents } from '@/db/queries/undo-events';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { parseInput } from '../input';
import { undoSchema } from './schemas';

const AT_ONCE = 500;

/**
 * Undoes the suspected withdrawals of one domain, up to the moment at which they were looked at: each person is as they were before.
 * Whoever has also said no by themself keeps it. Answers how many were undone.
 */
export async function undoSuspected(ctx: Ctx, input: unknown): Promise<{ undone: number }> {
  requirePermission(ctx.actor, 'inbox.undo');
  const { domain, upTo } = parseInput(undoSchema, input);
  const source = actorName(ctx.actor);
  return ctx.db.transaction(async (tx) => {
    let undone = 0;
    for (;;) {
      const acts = await suspectedOf(tx, { domain, upTo, limit: AT_ONCE });
      await lockContacts(
        tx,
        acts.map(({ contactId }) => contactId),
      );
      const taken = await undoEvents(tx, acts, { now: ctx.now, source });
      undone += taken.length;
      if (taken.length === 0) break;
    }
    const detail = { undone, upTo: upTo.toISOString() };
    await appendAudit(tx, {
      at: ctx.now,
      by: source,
      action: 'inbox.undo',
      subject: 'suspected withdrawals',
      detail,
    });
    return { undone };
  });
}
