import { eq } from 'drizzle-orm';
import { consentState } from '@/db/schema';
import { type ChannelScope, EVERY } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { type Opposed, oppose } from './oppose';
import { sayNow } from './say';

/** What is stopped; 0 and `*` reach every one. */
export type StopScope = { advertiserId: number; purposeId: number; channel: ChannelScope };

/**
 * Records that a person wants no more of all that `scope` reaches: for one subject by one means as `oppose` does, for more one
 * objection, later than anything they ever said about any of it. `ctx.db` must hold the person's lock.
 */
export async function stop(ctx: Ctx, contactId: number, scope: StopScope, method: string): Promise<Opposed> {
  const { advertiserId, purposeId, channel } = scope;
  if (advertiserId !== EVERY && purposeId !== EVERY && channel !== '*') {
    return oppose(ctx, contactId, { advertiserId, purposeId, channel }, method);
  }
  const rows = await ctx.db.select().from(consentState).where(eq(consentState.contactId, contactId));
  const said = rows.filter((row) => row.act !== 'informed' && overlaps(row, scope));
  const last = said.reduce<Date | null>((latest, { at }) => (latest && latest >= at ? latest : at), null);
  const stopped = said.find(
    (row) => row.act === 'objected' && covers(row, scope) && row.at.getTime() === last?.getTime(),
  );
  if (stopped) return { at: stopped.at, already: true };
  const at = await sayNow(ctx, { contactId, ...scope, act: 'objected', wordingId: 0, method }, last);
  return { at, already: false };
}

/** Whether something said about `a` reaches all of `b`. */
export function covers(a: StopScope, b: StopScope): boolean {
  return (
    (a.advertiserId === EVERY || a.advertiserId === b.advertiserId) &&
    (a.purposeId === EVERY || a.purposeId === b.purposeId) &&
    (a.channel === '*' || a.channel === b.channel)
  );
}

/** Whether there is anything that both reach. */
function overlaps(a: StopScope, b: StopScope): boolean {
  const meets = (one: number, other: number) => one === EVERY || other === EVERY || one === other;
  return (
    meets(a.advertiserId, b.advertiserId) &&
    meets(a.purposeId, b.purposeId) &&
    (a.channel === '*' || b.channel === '*' || a.channel === b.channel)
  );
}
