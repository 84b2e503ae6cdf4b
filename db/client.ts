import type { PgDatabase } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';

/** A connection pool or a transaction of it: whatever a query may run in. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

export type Pool = Db & { $client: postgres.Sql };

/** Whether `db` is a pool, which has more than one connection, and no transaction. */
export function isPool(db: Db): db is Pool {
  return '$client' in db;
}

/** The role that web, worker and commands take: it cannot change what must not change. */
export const APPLICATION_ROLE = 'aval_app';

const TIMESTAMPTZ = '1184';
const INT8 = '20';

type PoolOptions = {
  max?: number;
  name?: string;
  /** Called whenever a connection ends: with it went its locks. */
  onLost?: () => void;
};

/**
 * Where the database lies, as the commands found it (bin/settings.mjs); the database compares it with where it was armed. Empty
 * where nobody said: in tests.
 */
export const databasePlace = (): string => process.env['AVAL_PLACE'] ?? '';

/**
 * Opens a pool on `url` as the application's role. Drizzle makes the driver hand timestamps out as text; here they are
 * made Dates again, so that a statement written as SQL and one built by Drizzle give the same shapes.
 */
export function openPool(
  url: string,
  { max = 10, name = 'aval', onLost = () => {} }: PoolOptions = {},
): Pool {
  const client = postgres(url, {
    max,
    onnotice: () => {},
    onclose: onLost,
    connection: {
      ...{ application_name: name, role: APPLICATION_ROLE, 'aval.place': databasePlace() },
    } as Record<string, string>,
  });
  const pool = drizzle(client, { schema });
  const { parsers, serializers } = client.options;
  Object.assign(parsers, { [TIMESTAMPTZ]: (text: string) => new Date(text), [INT8]: Number });
  Object.assign(serializers, {
    [TIMESTAMPTZ]: (value: Date | string) => (value instanceof Date ? value.toISOString() : value),
  });
  return pool;
}
