import { fillPlaceholders, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { type Db, isPool } from '../client';

/** Runs a statement with its values by name. */
export type Prepared<Row> = (db: Db, values: Readonly<Record<string, unknown>>) => Promise<Row[]>;

/**
 * A statement that each connection of a pool plans once. `build` writes it, with `value(name)` where a value goes. Inside a
 * transaction it is planned at each run: the driver's own connection is out of reach there.
 */
export function prepare<Row extends Record<string, unknown>>(
  build: (value: (name: string) => SQL) => SQL,
): Prepared<Row> {
  const { sql: text, params } = new PgDialect().sqlToQuery(build((name) => sql`${sql.placeholder(name)}`));
  return async (db, values) => {
    if (!isPool(db))
      return (await db.execute<Row>(build((name) => sql`${values[name]}`))) as unknown as Row[];
    const filled = fillPlaceholders(params, { ...values }) as never[];
    return (await db.$client.unsafe(text, filled, { prepare: true })) as unknown as Row[];
  };
}
