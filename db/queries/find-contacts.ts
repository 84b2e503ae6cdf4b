import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { ContactKind } from '../vocabulary';

export type FoundContact = {
  id: number;
  external_id: string;
  kind: ContactKind;
  first_name: string | null;
  last_name: string | null;
  company: string | null;
  city: string | null;
  country: string;
};

/** What begins so, by the index that is in the order of the characters. */
const begins = (column: SQL, text: string) =>
  sql`${column} like ${`${text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`}`;

/**
 * Contacts of whom something begins with `words`: last name, first name, both, company, e-mail, telephone or the caller's id.
 * Each way is a range of one index, of which no more than `limit` rows are read. With an `author`, only recipients of that
 * author's campaigns.
 */
export async function findContacts(
  db: Db,
  words: string,
  { author, limit }: { author: string | null; limit: number },
): Promise<FoundContact[]> {
  const lower = words.toLowerCase();
  const digits = words.replaceAll(/[\s.()-]/g, '').replace(/^0(?=[1-9])/, '+33');
  const ways = [
    begins(sql`lower(last_name)`, lower),
    begins(sql`lower(first_name)`, lower),
    begins(sql`lower(company)`, lower),
    begins(sql`email`, lower),
    begins(sql`external_id`, words),
    ...(/^\+?\d{4,}$/.test(digits) ? [begins(sql`phone`, digits)] : []),
    ...bothNames(lower),
  ];
  const seen =
    author === null
      ? sql`true`
      : sql`exists (select from send s join campaign m on m.id = s.campaign_id
          where s.contact_id = contact.id and m.author = ${author})`;
  const found = ways.map((way) => sql`(select id from contact where ${way} and ${seen} limit ${limit})`);
  return db.execute<FoundContact>(sql`
    select c.id, c.external_id, c.kind, c.first_name, c.last_name, c.company, c.city, c.country
    from contact c where c.id in (${sql.join(found, sql` union `)})
    order by c.last_name nulls last, c.first_name nulls last, c.id limit ${limit}`);
}

/** "camille martin" as well as "martin camille". */
function bothNames(lower: string): SQL[] {
  const [first = '', ...rest] = lower.split(/\s+/);
  const second = rest.join(' ');
  if (second === '') return [];
  return [
    sql`${begins(sql`lower(last_name)`, second)} and ${begins(sql`lower(first_name)`, first)}`,
    sql`${begins(sql`lower(last_name)`, first)} and ${begins(sql`lower(first_name)`, second)}`,
  ];
}
