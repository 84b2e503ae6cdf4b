import { appendAudit } from '@/db/queries/append-audit';
import type { Ctx } from '../context';
import type { SignedIn } from './authenticate';
import { staffByEmail } from './get';

/** What an identity provider says of the one who comes from it. */
export type Vouched = { email?: unknown; email_verified?: unknown };

/**
 * Who on the staff an identity provider vouches for: an enabled member whose address it says is verified. It opens no
 * account by itself.
 */
export async function admitStaff(ctx: Ctx, vouched: Vouched): Promise<SignedIn | null> {
  if (vouched.email_verified !== true || typeof vouched.email !== 'string') return null;
  const person = await staffByEmail(ctx.db, vouched.email);
  if (!person) return null;
  await appendAudit(ctx.db, {
    at: ctx.now,
    by: `staff:${person.id}`,
    action: 'staff.sign_in',
    subject: String(person.id),
    detail: { by: 'identity_provider' },
  });
  return { id: person.id, role: person.role, sessionVersion: person.sessionVersion };
}
