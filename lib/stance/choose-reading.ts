import { appendAudit } from '@/db/queries/append-audit';
import { readingChoice } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { allReadings } from '../law/stance';
import { readingChoiceSchema } from './schemas';

/**
 * Chooses between two readings of the law, signed and dated: every decision from now on is taken under the one chosen and names
 * it. A campaign approved under the other comes back for approval, for the law that it was checked against has changed.
 * @throws DomainError `unknown_reading` for a reading or an option that there is not
 */
export async function chooseReading(ctx: Ctx, input: unknown): Promise<{ reading: string; option: string }> {
  requirePermission(ctx.actor, 'law.decide');
  const { reading, option, note } = parseInput(readingChoiceSchema, input);
  const known = allReadings.find(({ id }) => id === reading);
  if (!known || !(option in known.options)) throw new DomainError('unknown_reading', `${reading} ${option}`);
  const by = actorName(ctx.actor);
  await ctx.db.transaction(async (tx) => {
    await tx.insert(readingChoice).values({ reading, option, note, by, at: ctx.now });
    await appendAudit(tx, { at: ctx.now, by, action: 'law.choose_reading', subject: `${reading}=${option}` });
  });
  return { reading, option };
}
