import { appendAudit } from '@/db/queries/append-audit';
import { doubtWaiting, insertArmament, isArmed } from '@/db/queries/arming';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { parseInput } from '../input';
import { armSchema } from './schemas';

/**
 * Lets messages leave from this database, which was restored, copied or moved (docs/decisions/0065-armed-where-it-is.md). Of a
 * restored one, whoever was still waiting for a message may have got it since the backup, and becomes uncertain. Armed already,
 * nothing happens. Answers how many became uncertain.
 * @throws DomainError `not_allowed`, `invalid_input`
 */
export async function armHere(ctx: Ctx, input: unknown): Promise<{ uncertain: number }> {
  requirePermission(ctx.actor, 'sending.arm');
  const { reason } = parseInput(armSchema, input);
  return ctx.db.transaction(async (tx) => {
    if (await isArmed(tx)) return { uncertain: 0 };
    const by = actorName(ctx.actor);
    const uncertain = reason === 'restored' ? await doubtWaiting(tx, ctx.now) : 0;
    await insertArmament(tx, { by, now: ctx.now });
    const detail = { reason, uncertain };
    await appendAudit(tx, { at: ctx.now, by, action: 'sending.arm', subject: 'this database', detail });
    return { uncertain };
  });
}
