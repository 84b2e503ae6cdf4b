import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { staff, staffLink } from '@/db/schema';
import { sha256 } from '../hash';
import { UNNAMED } from './schemas';

const DAYS = 7;
const MILLISECONDS_IN_A_DAY = 86_400_000;

/**
 * Makes the one link with which a member of the staff can choose a password from now on; those made before are dead.
 * @returns the path to show once; only the token's hash is kept
 */
export async function replaceLink(tx: Db, staffId: number, now: Date): Promise<string> {
  await dropLinks(tx, staffId);
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + DAYS * MILLISECONDS_IN_A_DAY);
  await tx.insert(staffLink).values({ tokenHash: sha256(token), staffId, expiresAt });
  return `/admin/choose-password/${token}`;
}

/** Makes the links that were not used worthless. */
export async function dropLinks(tx: Db, staffId: number): Promise<void> {
  await tx.delete(staffLink).where(and(eq(staffLink.staffId, staffId), isNull(staffLink.usedAt)));
}

export type LinkHolder = { id: number; email: string; unnamed: boolean };

/** Whose password the link's token may choose now; null when the link is unknown, used or expired. */
export async function linkHolder(db: Db, token: string, now: Date): Promise<LinkHolder | null> {
  const [found] = await db
    .select({ id: staff.id, email: staff.email })
    .from(staffLink)
    .innerJoin(staff, eq(staff.id, staffLink.staffId))
    .where(and(usable(token, now), isNull(staff.disabledAt)));
  return found ? { ...found, unnamed: found.email === UNNAMED } : null;
}

/** Takes the link, which nobody can take after; answers whether it was there to take. */
export async function useLink(tx: Db, token: string, now: Date): Promise<boolean> {
  const taken = await tx
    .update(staffLink)
    .set({ usedAt: now })
    .where(usable(token, now))
    .returning({ staffId: staffLink.staffId });
  return taken.length === 1;
}

const usable = (token: string, now: Date) =>
  and(eq(staffLink.tokenHash, sha256(token)), isNull(staffLink.usedAt), gt(staffLink.expiresAt, now));
