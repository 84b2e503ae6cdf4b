import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { gatherFacts, streaming } from './gather-facts';
import type { Question } from './question';

export type Person = {
  id: number;
  external_id: string;
  first_name: string | null;
  last_name: string | null;
  company: string | null;
  profile: number;
};

/** The contacts whose profile is among `profiles`, in contact order, after one of them. */
export async function listPeople(
  db: Db,
  question: Question,
  page: { profiles: readonly number[]; after: number; limit: number },
): Promise<Person[]> {
  if (page.profiles.length === 0) return [];
  const profiles = `{${page.profiles.join(',')}}`;
  return db.transaction(async (tx) => {
    await tx.execute(streaming);
    return tx.execute<Person>(sql`
      select f.id, c.external_id, c.first_name, c.last_name, c.company, f.profile
      from (select id, profile from (${gatherFacts(question, { after: page.after })}) facts
            where profile = any(${profiles}::int[]) order by id limit ${page.limit}) f
      join contact c on c.id = f.id order by f.id`);
  });
}
