import { and, eq, isNull } from 'drizzle-orm';
import { contact, suppressedAddress } from '@/db/schema';
import type { Ctx } from '../context';

/**
 * Keeps an e-mail address from being written to any more, whoever has it now or brings it again: nobody is reached there. `status` is
 * the code that said so. For carriers of messages, whose reports are known to be genuine.
 */
export async function suppressAddress(ctx: Ctx, address: string, status: string): Promise<void> {
  await ctx.db.insert(suppressedAddress).values({ address, since: ctx.now, status }).onConflictDoNothing();
  await ctx.db
    .update(contact)
    .set({ emailSuppressedAt: ctx.now })
    .where(and(eq(contact.email, address), isNull(contact.emailSuppressedAt)));
}

/** Lifts that: somebody has just shown that what is sent to the address reaches them. */
export async function restoreAddress(ctx: Ctx, address: string): Promise<void> {
  await ctx.db.delete(suppressedAddress).where(eq(suppressedAddress.address, address));
  await ctx.db.update(contact).set({ emailSuppressedAt: null }).where(eq(contact.email, address));
}
