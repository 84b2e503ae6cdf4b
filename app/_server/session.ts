import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import type { Actor, Ctx } from '@/lib/context';
import { database } from '@/lib/database';
import { type StaffMember, staffBySession } from '@/lib/staff/get';
import { claim } from './auth';

export type StaffCtx = Ctx & { actor: Extract<Actor, { kind: 'staff' }> };

/**
 * Who is signed in, as they are in the database now: a role taken away or a password changed a second ago counts.
 * Null when nobody is.
 */
export async function currentStaff(): Promise<StaffMember | null> {
  const claimed = await claim();
  return claimed && (await staffBySession(database(), claimed.id, claimed.version));
}

/** The context of a page or an action of the staff's. Sends whoever is not signed in to where one does. */
export async function requireStaff(): Promise<StaffCtx> {
  const person = await currentStaff();
  if (!person) redirect('/admin/sign-in');
  return {
    actor: { kind: 'staff', id: person.id, role: person.role },
    now: new Date(),
    requestId: randomUUID(),
    db: database(),
  };
}
