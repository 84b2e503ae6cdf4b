import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { appendAudit } from '@/db/queries/append-audit';
import { staff, staffLink } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { replaceLink } from './links';
import { UNNAMED } from './schemas';

/** Any number: whoever makes or settles the first administrator holds it, so that there is one. */
const FIRST_ADMIN_LOCK = 7_261_956;

/**
 * The one-time link with which the first administrator gives an address and chooses a password. Each call makes a new
 * one and ends the one before.
 * @returns the path, or null once an administrator has chosen a password
 */
export async function firstAdminLink(ctx: Ctx): Promise<string | null> {
  requirePermission(ctx.actor, 'staff.manage');
  return ctx.db.transaction(async (tx) => {
    await lockFirstAdmin(tx);
    if (await adminHasPassword(tx)) return null;
    const [person] = await tx
      .insert(staff)
      .values({ email: UNNAMED, role: 'admin', createdAt: ctx.now })
      .onConflictDoUpdate({ target: staff.email, set: { role: 'admin' } })
      .returning({ id: staff.id });
    if (!person) throw new Error('the first administrator was not kept');
    await appendAudit(tx, {
      at: ctx.now,
      by: actorName(ctx.actor),
      action: 'staff.invite',
      subject: String(person.id),
      detail: { role: 'admin' },
    });
    return replaceLink(tx, person.id, ctx.now);
  });
}

/** Makes those who settle the first administrator wait for each other until the transaction ends. */
export async function lockFirstAdmin(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_ADMIN_LOCK})`);
}

/** Whether there is an administrator who can sign in. */
async function adminHasPassword(db: Db): Promise<boolean> {
  const found = await db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, 'admin'), isNotNull(staff.passwordHash), isNull(staff.disabledAt)))
    .limit(1);
  return found.length > 0;
}

/** Once an administrator can sign in, the invitation of one without an address must not open another way in. */
export async function withdrawFirstAdmin(tx: Db, chosenBy: number): Promise<void> {
  const unnamed = and(eq(staff.email, UNNAMED), isNull(staff.passwordHash), ne(staff.id, chosenBy));
  await tx
    .delete(staffLink)
    .where(sql`${staffLink.staffId} in (${tx.select({ id: staff.id }).from(staff).where(unnamed)})`);
  await tx.delete(staff).where(unnamed);
}
