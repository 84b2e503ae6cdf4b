import type { Db } from '../client';
import { auditEvent } from '../schema';

export type Audit = { at: Date; by: string; action: string; subject: string; detail?: unknown };

/** Writes who did what, in the transaction that did it. No personal data: ids, slugs and counts. */
export async function appendAudit(tx: Db, audit: Audit): Promise<void> {
  await tx.insert(auditEvent).values(audit);
}
