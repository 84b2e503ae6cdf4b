import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations } from 'graphile-worker';
import postgres from 'postgres';
import { APPLICATION_ROLE, databasePlace } from './client';

const allMigrations = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any number; two migrations that start together wait for each other on it. */
const MIGRATION_LOCK = 7_261_955;

/**
 * Brings the database behind `url` to the newest schema, the job queue's included, as the role that `url` names (which
 * must own the database). Safe to repeat and to start twice at once. `upTo`: only the first so many
 * migrations, for a backup that was taken then.
 * @throws RangeError where there are not so many
 */
export async function migrateDatabase(url: string, upTo?: number): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`select set_config('aval.place', ${databasePlace()}, false)`;
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const migrationsFolder = upTo === undefined ? allMigrations : await firstMigrations(upTo);
    await migrate(drizzle(client), { migrationsFolder });
    if (upTo !== undefined) await rm(migrationsFolder, { recursive: true });
    await runMigrations({ connectionString: url });
    await client.unsafe(openQueueTo(APPLICATION_ROLE));
  } finally {
    await client.end();
  }
}

/** A folder with the first so many migrations: those of the others are left out of its journal. */
async function firstMigrations(count: number): Promise<string> {
  const file = path.join(allMigrations, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: unknown[] };
  if (journal.entries.length < count) throw new RangeError('The backup is of a newer version of Aval.');
  const folder = await mkdtemp(path.join(tmpdir(), 'aval-migrations-'));
  await cp(allMigrations, folder, { recursive: true });
  const entries = journal.entries.slice(0, count);
  await writeFile(path.join(folder, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
  return folder;
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
