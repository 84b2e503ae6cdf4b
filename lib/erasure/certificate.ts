import { eq } from 'drizzle-orm';
import type { Erased } from '@/db/queries/erase-contact';
import { erasure } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { DomainError } from '../errors';

/**
 * What was erased of a person and what stays, counted. Why it stays and until when is said beside each in the reader's language
 * (`lib/format/text/erasure.ts`).
 */
export type Certificate = {
  number: number;
  at: string;
  /** The name under which the ledger's chain stays. */
  subject: string;
  erased: Erased;
  kept: { events: number; refusals: number; fingerprints: number; sends: number };
};

/**
 * The certificate of an erasure, for the staff, by the number that it bears.
 * @throws DomainError `not_found`
 */
export async function readCertificate(ctx: Ctx, number: number): Promise<Certificate> {
  requirePermission(ctx.actor, 'records.read');
  const [row] = await ctx.db.select().from(erasure).where(eq(erasure.contactId, number));
  if (!row) throw new DomainError('not_found', 'erasure');
  return row.certificate as Certificate;
}
