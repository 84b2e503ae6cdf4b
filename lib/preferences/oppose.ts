import { lockContacts } from '@/db/queries/append-consent';
import { type Scope, standingOf } from '../audience/standing';
import { recordConsent } from '../consent/record';
import { actorName, type Ctx } from '../context';

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
    await recordConsent({ ...ctx, db: tx }, [
      {
        contactId,
        ...scope,
        act: standing === 'consented' ? 'withdrawn' : 'objected',
        at: ctx.now.toISOString(),
        wordingId: 0,
        method,
        source: actorName(ctx.actor),
        evidence: null,
      },
    ]);
    return { at: ctx.now, already: false };
  });
}
