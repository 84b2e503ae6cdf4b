import { lockContacts } from '@/db/queries/append-consent';
import { type Scope, standingOf } from '../audience/standing';
import type { Ctx } from '../context';
import { sayNow } from './say';

export type Opposed = { at: Date; already: boolean };

/**
 * Records that a person wants no more of `scope`: a withdrawal of the consent that stands, else an objection. Said again, it
 * changes nothing: under the person's lock, one of a hundred at once is written.
 */
export async function oppose(ctx: Ctx, contactId: number, scope: Scope, method: string): Promise<Opposed> {
  return ctx.db.transaction(async (tx) => {
    await lockContacts(tx, [contactId]);
    const { standing, at } = await standingOf(tx, contactId, scope, ctx.now);
    if (at && (standing === 'objected' || standing === 'withdrawn' || standing === 'refused')) {
      return { at, already: true };
    }
    const act = standing === 'consented' ? 'withdrawn' : 'objected';
    const said = await sayNow({ ...ctx, db: tx }, { contactId, ...scope, act, wordingId: 0, method }, at);
    return { at: said, already: false };
  });
}
