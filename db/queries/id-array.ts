import { type SQL, sql } from 'drizzle-orm';

/** Ids as one parameter, so that a statement's text does not change with their number. */
export const idArray = (ids: readonly number[]): SQL => sql`${`{${ids.join(',')}}`}::bigint[]`;
