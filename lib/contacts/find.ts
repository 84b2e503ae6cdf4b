import { inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { contact } from '@/db/schema';
import { DomainError } from '../errors';

/**
 * The ids of the contacts with these external ids, in their order. `path` is the input's field that holds them.
 * @throws DomainError `unknown_contact` naming which of them, by position
 */
export async function requireContacts(
  db: Db,
  externalIds: readonly string[],
  path = 'contacts',
): Promise<number[]> {
  const rows = await db
    .select({ id: contact.id, externalId: contact.externalId })
    .from(contact)
    .where(inArray(contact.externalId, [...new Set(externalIds)]));
  const ids = new Map(rows.map((row) => [row.externalId, row.id]));
  const issues = externalIds.flatMap((externalId, index) =>
    ids.has(externalId) ? [] : [{ path: `${path}.${index}`, message: 'is the id of no contact' }],
  );
  if (issues.length > 0) throw new DomainError('unknown_contact', issues[0]?.path, issues);
  return externalIds.flatMap((externalId) => ids.get(externalId) ?? []);
}
