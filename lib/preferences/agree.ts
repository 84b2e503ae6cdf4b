import { type Scope, standingOf } from '../audience/standing';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { validWordings } from '../wordings/valid';
import { sayNow } from './say';

/**
 * Records a person's yes to the text that was shown to them; answers whether it changed anything. `ctx.db` must hold the person's
 * lock.
 * @throws DomainError `unknown_wording` where no such text asks for it any more
 */
export async function agree(
  ctx: Ctx,
  contactId: number,
  { wordingId, method, ...scope }: Scope & { wordingId: number; method: string },
): Promise<boolean> {
  const { standing, at } = await standingOf(ctx.db, contactId, scope, ctx.now);
  if (standing === 'consented') return false;
  const valid = await validWordings(ctx.db, scope);
  if (!valid.includes(wordingId)) throw new DomainError('unknown_wording');
  await sayNow(ctx, { contactId, ...scope, act: 'given', wordingId, method }, at);
  return true;
}
