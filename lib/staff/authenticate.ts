import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/queries/append-audit';
import { staff } from '@/db/schema';
import type { Role } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { parseInput } from '../input';
import { addressHash, beginAttempt, forgetAttempts } from './attempts';
import { isPassword } from './password';
import { signInSchema, staffEmail } from './schemas';

export type SignedIn = { id: number; role: Role; sessionVersion: number };

/**
 * Who signs in with that address and password, or null. An unknown address, a disabled person and a wrong password take
 * the same steps and the same time, so that trying addresses teaches nothing.
 * @throws DomainError `too_many_attempts` after ten failures in a quarter of an hour, right password or not
 */
export async function authenticateStaff(ctx: Ctx, input: unknown): Promise<SignedIn | null> {
  const { email, password } = parseInput(signInSchema, input);
  const hash = addressHash(email);
  await beginAttempt(ctx.db, hash, ctx.now);
  const address = staffEmail.safeParse(email);
  const [person] = await ctx.db
    .select()
    .from(staff)
    .where(eq(staff.email, address.data ?? ''));
  const right = await isPassword(person?.passwordHash, password);
  if (!right || !person || person.disabledAt) return null;
  await ctx.db.transaction(async (tx) => {
    await forgetAttempts(tx, hash);
    await appendAudit(tx, {
      at: ctx.now,
      by: `staff:${person.id}`,
      action: 'staff.sign_in',
      subject: String(person.id),
    });
  });
  return { id: person.id, role: person.role, sessionVersion: person.sessionVersion };
}
