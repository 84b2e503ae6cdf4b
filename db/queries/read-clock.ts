import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { prepare } from './prepared';

const clock = prepare<{ now: Date }>(() => sql`select clock_timestamp() as now`);

/** The database's own clock: the one that all workers share. */
export async function readClock(db: Db): Promise<Date> {
  const [row] = await clock(db, {});
  if (!row) throw new Error('the database does not know the time');
  return row.now;
}
