import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { gatherFacts } from './gather-facts';
import type { Question } from './question';

export type ContactProfile = {
  id: number;
  profile: number;
  consent_seq: number | null;
  purchase_id: number | null;
  said_at: Date | null;
};

/**
 * The profiles of the contacts with these ids, with the evidence that a yes could rest on; in contact order. Prepared: the
 * statement is planned once on each connection for all the questions of its shape, and planning it costs more than running it.
 */
export async function profilesOf(
  db: Db,
  question: Question,
  ids: readonly number[],
): Promise<ContactProfile[]> {
  if (ids.length === 0) return [];
  return db
    .select({
      id: sql<number>`id`,
      profile: sql<number>`profile`,
      consent_seq: sql<number | null>`consent_seq`,
      purchase_id: sql<number | null>`purchase_id`,
      said_at: sql<Date | null>`said_at`,
    })
    .from(sql`(${gatherFacts(question, { ids })}) facts`)
    .orderBy(sql`id`)
    .prepare('profiles_of')
    .execute();
}
