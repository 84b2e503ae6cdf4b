import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { gatherFacts, type Question, streaming } from './gather-facts';

export type Person = {
  id: number;
  external_id: string;
  first_name: string | null;
  last_name: string | null;
  company: string | null;
  country: string;
  profile: number;
};

/** The contacts whose country and profile are among `kinds`, in contact order, after one of them. */
export async function listPeople(
  db: Db,
  question: Question,
  page: { kinds: readonly { country: string; profile: number }[]; after: number; limit: number },
): Promise<Person[]> {
  if (page.kinds.length === 0) return [];
  const kinds = `{${page.kinds.map(({ country, profile }) => `"${country} ${profile}"`).join(',')}}`;
  return db.transaction(async (tx) => {
    await tx.execute(streaming);
    return tx.execute<Person>(sql`
      select f.id, c.external_id, c.first_name, c.last_name, c.company, f.country, f.profile
      from (select id, country, profile from (${gatherFacts(question, { after: page.after })}) facts
            where country || ' ' || profile = any(${kinds}::text[]) order by id limit ${page.limit}) f
      join contact c on c.id = f.id order by f.id`);
  });
}
