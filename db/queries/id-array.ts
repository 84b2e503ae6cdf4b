import { type SQL, sql } from 'drizzle-orm';

/** Ids as one value, as PostgreSQL writes an array. */
export const idList = (ids: readonly number[]): string => `{${ids.join(',')}}`;

/** The same as a parameter, so that a statement's text does not change with their number. */
export const idArray = (ids: readonly number[]): SQL => sql`${idList(ids)}::bigint[]`;
