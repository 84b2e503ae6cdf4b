import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { staff } from '@/db/schema';
import type { Role } from '@/db/vocabulary';
import { staffEmail, UNNAMED } from './schemas';

export type StaffMember = { id: number; email: string; role: Role; sessionVersion: number };

const columns = { id: staff.id, email: staff.email, role: staff.role, sessionVersion: staff.sessionVersion };

/** The one whose session it is, as they are now; null when they are disabled or the session is of an older version. */
export async function staffBySession(
  db: Db,
  id: number,
  sessionVersion: number,
): Promise<StaffMember | null> {
  const [found] = await db
    .select(columns)
    .from(staff)
    .where(and(eq(staff.id, id), eq(staff.sessionVersion, sessionVersion), isNull(staff.disabledAt)));
  return found ?? null;
}

/** The enabled member of the staff with that address, for a sign-in that somebody else has vouched for. */
export async function staffByEmail(db: Db, email: string): Promise<StaffMember | null> {
  const address = staffEmail.safeParse(email);
  if (!address.success) return null;
  const [found] = await db
    .select(columns)
    .from(staff)
    .where(and(eq(staff.email, address.data), ne(staff.email, UNNAMED), isNull(staff.disabledAt)));
  return found ?? null;
}
