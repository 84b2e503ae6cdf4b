import { createHmac, hkdfSync } from 'node:crypto';
import { and, count, eq, gt, lte, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { signInFailure } from '@/db/schema';
import { env } from '../env';
import { DomainError } from '../errors';

export const MOST_FAILURES = 10;
const MINUTES = 15;

/** The address as failures are kept by: a table of failures must not be a list of addresses. */
export function addressHash(address: string): string {
  const key = Buffer.from(hkdfSync('sha256', env().AVAL_SECRET, '', 'aval sign-in failures', 32));
  return createHmac('sha256', key).update(address.normalize('NFC').trim().toLowerCase()).digest('hex');
}

/**
 * Counts an attempt as failed before it is tried, so that a thousand at once are no more than one after the other;
 * `forgetAttempts` takes it back when it was right. Removes what no longer counts, whosever it is.
 * @throws DomainError `too_many_attempts`, for known and unknown addresses alike
 */
export async function beginAttempt(db: Db, hash: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - MINUTES * 60_000);
  const allowed = await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))`);
    await tx.delete(signInFailure).where(lte(signInFailure.at, since));
    const [failures] = await tx
      .select({ number: count() })
      .from(signInFailure)
      .where(and(eq(signInFailure.emailHash, hash), gt(signInFailure.at, since)));
    if ((failures?.number ?? 0) >= MOST_FAILURES) return false;
    await tx.insert(signInFailure).values({ emailHash: hash, at: now });
    return true;
  });
  if (!allowed) throw new DomainError('too_many_attempts');
}

/** The one behind the address has proved who they are: nothing counts against them any more. */
export async function forgetAttempts(tx: Db, hash: string): Promise<void> {
  await tx.delete(signInFailure).where(eq(signInFailure.emailHash, hash));
}
