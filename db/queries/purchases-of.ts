import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export type Bought = { family_id: number; family: string; purchased_at: Date };

/** What a contact bought from one advertiser: each family's last sale, the latest first. */
export async function purchasesOf(db: Db, contactId: number, advertiserId: number): Promise<Bought[]> {
  return db.execute<Bought>(sql`
    select p.family_id, f.name as family, max(p.purchased_at) as purchased_at
    from purchase p join family f on f.id = p.family_id
    where p.contact_id = ${contactId} and p.advertiser_id = ${advertiserId}
    group by p.family_id, f.name order by max(p.purchased_at) desc limit 20`);
}
