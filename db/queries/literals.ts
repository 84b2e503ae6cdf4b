import { type SQL, sql } from 'drizzle-orm';

/** A moment as a statement takes it. */
export const moment = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

/** Some contacts' ids as one array. */
export const ids = (list: readonly number[]): SQL => sql`${`{${list.join(',')}}`}::bigint[]`;
