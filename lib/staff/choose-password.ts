import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { appendAudit } from '@/db/queries/append-audit';
import { staff } from '@/db/schema';
import type { Role } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { addressHash, forgetAttempts } from './attempts';
import { lockFirstAdmin, withdrawFirstAdmin } from './first-admin';
import { dropLinks, type LinkHolder, linkHolder, useLink } from './links';
import { hashPassword } from './password';
import { choosePasswordSchema, firstAdminSchema } from './schemas';

/**
 * Sets the password of the one whose link this is, ends their sessions and uses the link up. Having the link is the
 * permission. The first administrator gives `email` as well.
 * @throws DomainError `link_expired` (unknown and used links included), `invalid_input`, `already_exists` (the first
 * administrator's address is another's)
 */
export async function choosePassword(ctx: Ctx, token: string, input: unknown): Promise<{ id: number }> {
  const holder = await linkHolder(ctx.db, token, ctx.now);
  if (!holder) throw new DomainError('link_expired');
  const { email, password } = parse(holder, input);
  // Before the transaction: hashing takes long on purpose.
  const passwordHash = await hashPassword(password);
  await ctx.db.transaction(async (tx) => {
    await lockFirstAdmin(tx);
    if (!(await useLink(tx, token, ctx.now))) throw new DomainError('link_expired');
    if (holder.unnamed) await refuseTaken(tx, email);
    const role = await keep(tx, holder.id, { email, passwordHash });
    await dropLinks(tx, holder.id);
    await forgetAttempts(tx, addressHash(email));
    if (role === 'admin') await withdrawFirstAdmin(tx, holder.id);
    await appendAudit(tx, {
      at: ctx.now,
      by: `staff:${holder.id}`,
      action: 'staff.choose_password',
      subject: String(holder.id),
    });
  });
  return { id: holder.id };
}

function parse(holder: LinkHolder, input: unknown): { email: string; password: string } {
  if (holder.unnamed) return parseInput(firstAdminSchema, input);
  return { email: holder.email, ...parseInput(choosePasswordSchema(holder.email), input) };
}

async function refuseTaken(tx: Db, email: string): Promise<void> {
  const taken = await tx.select({ id: staff.id }).from(staff).where(eq(staff.email, email));
  if (taken.length > 0) throw new DomainError('already_exists');
}

async function keep(tx: Db, id: number, values: { email: string; passwordHash: string }): Promise<Role> {
  const [kept] = await tx
    .update(staff)
    .set({ ...values, sessionVersion: sql`${staff.sessionVersion} + 1` })
    .where(eq(staff.id, id))
    .returning({ role: staff.role });
  if (!kept) throw new DomainError('link_expired');
  return kept.role;
}
