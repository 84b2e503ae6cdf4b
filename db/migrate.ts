import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations } from 'graphile-worker';
import postgres from 'postgres';
import { APPLICATION_ROLE, databasePlace } from './client';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any number; two migrations that start together wait for each other on it. */
const MIGRATION_LOCK = 7_261_955;

/**
 * Brings the database behind `url` to the newest schema, the job queue's included, as the role that `url` names (which
 * must own the database). Safe to repeat and to start twice at once.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`select set_config('aval.place', ${databasePlace()}, false)`;
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), { migrationsFolder });
    await runMigrations({ connectionString: url });
    await client.unsafe(openQueueTo(APPLICATION_ROLE));
  } finally {
    await client.end();
  }
}

/** The queue's tables are its own, and closed row by row: the role that adds and runs jobs is let in by name. */
function openQueueTo(role: string): string {
  return `
    grant usage on schema graphile_worker to ${role};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
    grant usage on all sequences in schema graphile_worker to ${role};
    grant execute on all functions in schema graphile_worker to ${role};
    do $$
    declare closed record;
    begin
      for closed in
        select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'graphile_worker' and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = '${role}')
      loop
        execute format('create policy ${role} on %s to ${role} using (true) with check (true)', closed.name);
      end loop;
    end $$;`;
}
