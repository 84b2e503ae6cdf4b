import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** Families and all those below them, each once. */
export async function withDescendants(db: Db, ids: readonly number[]): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    with recursive below (id) as (
      select unnest(${`{${ids.join(',')}}`}::int[])
      union
      select f.id from family f join below b on f.parent_id = b.id
    )
    select id from below`);
  return rows.map(({ id }) => id);
}
