import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { apiKey } from '@/db/schema';
import type { Role } from '@/db/vocabulary';
import { sha256 } from '../hash';
import { keyPattern } from './schemas';

/**
 * The key's id and role, or null for one that is unknown or revoked. Found by its hash, so the time that it takes tells
 * nothing of the keys that exist.
 */
export async function authenticateKey(db: Db, key: string): Promise<{ id: number; role: Role } | null> {
  if (!keyPattern.test(key)) return null;
  const [found] = await db
    .select({ id: apiKey.id, role: apiKey.role })
    .from(apiKey)
    .where(and(eq(apiKey.keyHash, sha256(key)), isNull(apiKey.revokedAt)));
  return found ?? null;
}
