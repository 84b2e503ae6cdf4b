import { eq } from 'drizzle-orm';
import { consentState } from '@/db/schema';
import { EVERY } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { sayNow } from './say';

/**
 * Records an objection to everything from everybody, later than anything the person ever said; answers whether it changed
 * anything. `ctx.db` must hold the person's lock.
 */
export async function stopEverything(ctx: Ctx, contactId: number, method: string): Promise<boolean> {
  const said = await ctx.db.select().from(consentState).where(eq(consentState.contactId, contactId));
  const last = said.reduce<Date | null>((latest, { at }) => (latest && latest >= at ? latest : at), null);
  const stopped = said.some(
    (row) =>
      row.act === 'objected' &&
      row.advertiserId === EVERY &&
      row.purposeId === EVERY &&
      row.channel === '*' &&
      row.at.getTime() === last?.getTime(),
  );
  if (stopped) return false;
  const everything = { advertiserId: EVERY, purposeId: EVERY, channel: '*', act: 'objected' } as const;
  await sayNow(ctx, { contactId, ...everything, wordingId: 0, method }, last);
  return true;
}
