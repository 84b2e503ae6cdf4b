import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { wording, wordingApproval } from '@/db/schema';
import type { Channel, Locale } from '@/db/vocabulary';
import { validWordings } from './valid';

/** A text with which a person may be asked. */
export type ConsentText = { id: number; text: string };

/**
 * The newest approved text that asks, in the reader's language if there is one, for consent to this purpose by this means; none
 * where nobody wrote one: then the question is not put.
 */
export async function consentText(
  db: Db,
  scope: { advertiserId: number; purposeId: number; channel: Channel },
  locale: Locale,
): Promise<ConsentText | null> {
  const valid = await validWordings(db, scope);
  if (valid.length === 0) return null;
  const rows = await db
    .select({ id: wording.id, text: wording.text, purposes: wording.purposes })
    .from(wording)
    .innerJoin(wordingApproval, eq(wordingApproval.wordingId, wording.id))
    .where(inArray(wording.id, valid))
    .orderBy(desc(sql`left(${wording.locale}, 2) = ${locale}`), desc(wording.version), desc(wording.id));
  const fitting = rows.find((row) => row.purposes.includes(scope.purposeId));
  return fitting ? { id: fitting.id, text: fitting.text } : null;
}
