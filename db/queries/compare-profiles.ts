import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { gatherFacts, streaming } from './gather-facts';
import type { Question } from './question';

/** How many contacts have one profile under the first question and one under the second. */
export type ProfileChange = { before: number; after: number; count: number };

/** Gathers everybody's facts for two questions, in contact order both, and counts how they pair up. */
export async function compareProfiles(db: Db, before: Question, after: Question): Promise<ProfileChange[]> {
  return db.transaction(async (tx) => {
    await tx.execute(streaming);
    const rows = await tx.execute<ProfileChange>(sql`
      select b.profile as before, a.profile as after, count(*)::int as count
      from (${gatherFacts(before, 'everyone')}) b join (${gatherFacts(after, 'everyone')}) a on a.id = b.id
      group by b.profile, a.profile`);
    return [...rows];
  });
}
