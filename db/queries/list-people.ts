import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { type ContactFilter, isAmong } from './filter-contacts';
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

/** The contacts whose profile is among `profiles`, in contact order, after one of them and up to another. */
export async function listPeople(
  db: Db,
  question: Question,
  page: {
    profiles: readonly number[];
    after: number;
    upTo: number;
    limit: number;
    among: ContactFilter | null;
  },
): Promise<Person[]> {
  if (page.profiles.length === 0) return [];
  const profiles = `{${page.profiles.join(',')}}`;
  return db.transaction(async (tx) => {
    await tx.execute(streaming);
    return tx.execute<Person>(sql`
      select f.id, c.external_id, c.first_name, c.last_name, c.company, f.profile
      from (select id, profile from (${gatherFacts(question, { after: page.after, upTo: page.upTo })}) facts
            where profile = any(${profiles}::int[]) and ${isAmong(page.among)} order by id limit ${page.limit}) f
      join contact c on c.id = f.id order by f.id`);
  });
}
