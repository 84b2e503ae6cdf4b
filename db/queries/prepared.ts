import { fillPlaceholders, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';
import type { Db } from '../client';

/** Runs a statement with its values by name. */
export type Prepared<Row> = (db: Db, values: Readonly<Record<string, unknown>>) => Promise<Row[]>;

/**
 * A statement that each connection plans once, within a transaction or without. `build` writes it, with `value(name)` where a
 * value goes.
 */
export function prepare<Row extends Record<string, unknown>>(
  build: (value: (name: string) => SQL) => SQL,
): Prepared<Row> {
  const { sql: text, params } = new PgDialect().sqlToQuery(build((name) => sql`${sql.placeholder(name)}`));
  return async (db, values) => {
    const filled = fillPlaceholders(params, { ...values }) as never[];
    return (await driverOf(db).unsafe(text, filled, { prepare: true })) as unknown as Row[];
  };
}

/** The driver's client behind `db`, a pool or a transaction on its one connection: Drizzle's own `execute` plans anew each time. */
const driverOf = (db: Db): Sql => (db._.session as unknown as { client: Sql }).client;
