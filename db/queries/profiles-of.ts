import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { gatherFacts, type Question } from './gather-facts';

export type ContactProfile = {
  id: number;
  profile: number;
  consent_seq: number | null;
  purchase_id: number | null;
  said_at: Date | null;
};

/** The profiles of the contacts with these ids, with the evidence that a yes could rest on; in contact order. */
export async function profilesOf(
  db: Db,
  question: Question,
  ids: readonly number[],
): Promise<ContactProfile[]> {
  if (ids.length === 0) return [];
  return db.execute<ContactProfile>(sql`
    select id, profile, consent_seq, purchase_id, said_at from (${gatherFacts(question, { ids })}) facts order by id`);
}
