import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { ContactFilter } from '@/db/queries/filter-contacts';
import { advertiser, purpose } from '@/db/schema';
import type { Inquiry } from '../audience/prospecting';
import { canonicalJson, sha256 } from '../hash';
import { lawFingerprint } from '../law/fingerprint';
import { resolveFilter } from '../segments/resolve';
import { contentOf } from './content';
import type { Campaign } from './load';

/** The editions of the law that answer an inquiry, by id. */
export function editionsInForce({ editions }: Inquiry): string {
  const ids = new Set([...editions.values()].map(({ id }) => id));
  return ids.size === 0 ? 'none' : [...ids].join(', ');
}

/** Whom a campaign is meant for; null: everybody on record. */
export async function audienceOf(db: Db, row: Campaign): Promise<ContactFilter | null> {
  return resolveFilter(db, contentOf(row).audience, row.advertiserId);
}

/**
 * A text that changes with anything an approver looked at but the counts: what the campaign says, for whom and when, the
 * advertiser as the message names them, the assessment that it rests on, and every row of the law.
 */
export async function contentFingerprint(db: Db, row: Campaign, inquiry: Inquiry): Promise<string> {
  const [sender] = await db.select().from(advertiser).where(eq(advertiser.id, row.advertiserId));
  const [about] = await db.select().from(purpose).where(eq(purpose.id, row.purposeId));
  const law = [...new Set([...inquiry.editions.values()].map(lawFingerprint))];
  return sha256(
    canonicalJson({
      ...contentOf(row),
      sender,
      about,
      law,
      coverage: inquiry.question.coverage,
      assessment: inquiry.assessmentId,
    }),
  );
}
