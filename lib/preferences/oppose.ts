import type { Scope } from '../audience/standing';
import { recordOpposition } from '../consent/record';
import { actorName, type Ctx } from '../context';

export type Opposed = { at: Date; already: boolean };

/**
 * Records that a person wants no more of `scope`. Said again, it changes nothing: of a hundred at once one is written. `at` is
 * when they said it, where that was before now.
 */
export async function oppose(
  ctx: Ctx,
  contactId: number,
  scope: Scope,
  said: { method: string; at?: Date },
): Promise<Opposed> {
  const { at, already } = await recordOpposition(
    ctx,
    { contactId, ...scope },
    {
      ...{ arrivedAt: said.at ?? ctx.now, recordedAt: ctx.now, method: said.method },
      ...{ source: actorName(ctx.actor), arrival: null },
    },
  );
  return { at: at ?? ctx.now, already };
}
