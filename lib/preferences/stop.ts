import { type ChannelScope, EVERY } from '@/db/vocabulary';
import { recordOpposition } from '../consent/oppose';
import { actorName, type Ctx } from '../context';

/** What is stopped; 0 and `*` reach every one. */
export type StopScope = { advertiserId: number; purposeId: number; channel: ChannelScope };

/**
 * Records that a person wants no more of all that `scope` reaches, later than anything they ever said about any of it. Said again,
 * it changes nothing: of a hundred at once one is written. `at` is when they said it, where that was before now.
 */
export async function stop(
  ctx: Ctx,
  contactId: number,
  { method, at: saidAt, ...scope }: StopScope & { method: string; at?: Date },
): Promise<{ at: Date; already: boolean }> {
  const { at, already } = await recordOpposition(
    ctx,
    { contactId, ...scope },
    {
      ...{ arrivedAt: saidAt ?? ctx.now, recordedAt: ctx.now, method },
      ...{ source: actorName(ctx.actor), arrival: null },
    },
  );
  return { at: at ?? ctx.now, already };
}

/** Whether something said about `a` reaches all of `b`. */
export function covers(a: StopScope, b: StopScope): boolean {
  return (
    (a.advertiserId === EVERY || a.advertiserId === b.advertiserId) &&
    (a.purposeId === EVERY || a.purposeId === b.purposeId) &&
    (a.channel === '*' || a.channel === b.channel)
  );
}
