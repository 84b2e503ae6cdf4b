import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { parseInput } from '../input';
import { type Count, countAudience } from './count';
import { readInquiry } from './read-inquiry';
import { audienceSchema } from './schemas';

/** Decides everybody on record for one prospecting: how many may be written to, and why the others may not. */
export async function decideAudience(
  ctx: Ctx,
  input: unknown,
): Promise<Pick<Count, 'audience' | 'eligible' | 'groups'>> {
  requirePermission(ctx.actor, 'decisions.ask');
  const inquiry = await readInquiry(ctx, parseInput(audienceSchema, input));
  const { audience, eligible, groups } = await countAudience(ctx.db, inquiry);
  return { audience, eligible, groups };
}
