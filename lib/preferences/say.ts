import type { Act, ChannelScope } from '@/db/vocabulary';
import { recordConsent } from '../consent/record';
import { actorName, type Ctx } from '../context';

export type Saying = {
  contactId: number;
  advertiserId: number;
  purposeId: number;
  channel: ChannelScope;
  act: Act;
  wordingId: number;
  method: string;
};

/**
 * Records what a person says now, as later than what they said before (`before`): a clock elsewhere that ran ahead must not make
 * their last word count less than an earlier one. Answers the moment it bears.
 */
export async function sayNow(ctx: Ctx, saying: Saying, before: Date | null): Promise<Date> {
  const at = before && before >= ctx.now ? new Date(before.getTime() + 1) : ctx.now;
  const source = actorName(ctx.actor);
  await recordConsent(ctx, [{ ...saying, at: at.toISOString(), source, evidence: null }]);
  return at;
}
