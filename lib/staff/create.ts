import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/queries/append-audit';
import { staff } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { replaceLink } from './links';
import { createStaffSchema } from './schemas';

export type Invitation = { id: number; path: string };

/**
 * Adds a member of the staff. For one who is there already in the same role it makes a new link, which is also how a
 * forgotten password is replaced; the old password holds until the link is used.
 * @returns `path`: the one-time link, good for seven days, shown once
 * @throws DomainError `already_exists` when the address has another role or is disabled
 */
export async function createStaff(ctx: Ctx, input: unknown): Promise<Invitation> {
  requirePermission(ctx.actor, 'staff.manage');
  const { email, role } = parseInput(createStaffSchema, input);
  return ctx.db.transaction(async (tx) => {
    const [created] = await tx
      .insert(staff)
      .values({ email, role, createdAt: ctx.now })
      .onConflictDoNothing({ target: staff.email })
      .returning({ id: staff.id });
    const [person] = await tx
      .select({ id: staff.id, role: staff.role, disabledAt: staff.disabledAt })
      .from(staff)
      .where(eq(staff.email, email))
      .for('update');
    if (!person || person.role !== role || person.disabledAt) throw new DomainError('already_exists');
    const path = await replaceLink(tx, person.id, ctx.now);
    await appendAudit(tx, {
      at: ctx.now,
      by: actorName(ctx.actor),
      action: created ? 'staff.create' : 'staff.invite',
      subject: String(person.id),
      detail: { role },
    });
    return { id: person.id, path };
  });
}
