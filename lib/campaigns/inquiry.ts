import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { advertiser, purpose } from '@/db/schema';
import type { Inquiry } from '../audience/prospecting';
import { canonicalJson, sha256 } from '../hash';
import { lawFingerprint } from '../law/fingerprint';
import type { Campaign } from './load';

/** The editions of the law that answer an inquiry, by id. */
export function editionsInForce({ editions }: Inquiry): string {
  const ids = new Set([...editions.values()].map(({ id }) => id));
  return ids.size === 0 ? 'none' : [...ids].join(', ');
}

/**
 * A text that changes with anything an approver looked at but the counts: what the campaign says and for whom, the
 * advertiser as the message names them, the assessment that it rests on, and every row of the law.
 */
export async function contentFingerprint(db: Db, row: Campaign, inquiry: Inquiry): Promise<string> {
  const { name, channel, families, nature, direct, professions, subject, body } = row;
  const [sender] = await db.select().from(advertiser).where(eq(advertiser.id, row.advertiserId));
  const [about] = await db.select().from(purpose).where(eq(purpose.id, row.purposeId));
  const law = [...new Set([...inquiry.editions.values()].map(lawFingerprint))];
  return sha256(
    canonicalJson({
      ...{ name, channel, families, nature, direct, professions, subject, body },
      sender,
      about,
      law,
      coverage: inquiry.question.coverage,
      assessment: inquiry.assessmentId,
    }),
  );
}
