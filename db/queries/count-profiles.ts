import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { gatherFacts, type Question, streaming } from './gather-facts';

export type ProfileCount = { profile: number; count: number };

/** How many contacts there are of each profile: some hundreds of groups, however many contacts. */
export async function countProfiles(db: Db, question: Question): Promise<ProfileCount[]> {
  return db.transaction(async (tx) => {
    await tx.execute(streaming);
    return tx.execute<ProfileCount>(sql`
      select profile, count(*)::int as count from (${gatherFacts(question, 'everyone')}) facts
      group by profile`);
  });
}
