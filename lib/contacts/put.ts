import { appendAudit } from '@/db/queries/append-audit';
import type { Outcome } from '@/db/queries/merge-contacts';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { parseInput } from '../input';
import { refuseFuture } from '../moments';
import { mergeAndKeepRefusals } from './merge';
import { contactRow } from './row';
import { contactExternalId, contactSchema } from './schemas';

/** Creates the contact `externalId`, or replaces what is known of them; their acts and purchases stay. */
export async function putContact(
  ctx: Ctx,
  externalId: string,
  input: unknown,
): Promise<{ externalId: string; outcome: Outcome }> {
  requirePermission(ctx.actor, 'records.write');
  const key = parseInput(contactExternalId, externalId);
  const contact = parseInput(contactSchema, input);
  refuseFuture(ctx.now, [{ path: 'informedAt', at: contact.informedAt }]);
  return ctx.db.transaction(async (tx) => {
    const row = contactRow(key, contact);
    const outcomes = await mergeAndKeepRefusals({ ...ctx, db: tx }, [row], 'update');
    const outcome = outcomes.get(key) ?? 'unchanged';
    if (outcome !== 'unchanged') {
      await appendAudit(tx, {
        at: ctx.now,
        by: actorName(ctx.actor),
        action: `contact.${outcome}`,
        subject: key,
      });
    }
    return { externalId: key, outcome };
  });
}
