import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { contact } from '@/db/schema';
import { DomainError } from '../errors';

/**
 * The number of the contact `externalId`.
 * @throws DomainError `not_found`
 */
export async function contactByExternalId(db: Db, externalId: string): Promise<number> {
  const [row] = await db.select({ id: contact.id }).from(contact).where(eq(contact.externalId, externalId));
  if (!row) throw new DomainError('not_found', 'contact');
  return row.id;
}
