import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { APPLICATION_ROLE, databasePlace } from '@/db/client';
import type { Finding } from './doctor-finding';
import { refusalOf } from './refusals';

/** PostgreSQL 15: the first with all that the schema uses. */
const OLDEST = 150_000;
const SECONDS_WITHOUT_A_SIGN = 30;
const SECONDS_APART = 5;

/** Whether the database answers, is new enough, has our role and our schema, and a worker at work. */
export async function checkDatabase(url: string): Promise<Finding[]> {
  const connection = { 'aval.place': databasePlace() } as Record<string, string>;
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {}, connection });
  try {
    const version = await checkVersion(client);
    if ('what' in version) return [version];
    const schema = [await checkRole(client), await checkMigrations(client)];
    const clock = await checkClock(client);
    // Without its tables nothing can be said of the workers.
    return [
      version,
      clock,
      ...schema,
      ...(schema.every((found) => 'well' in found)
        ? [await checkArmed(client), await checkWorker(client), ...(await checkSpools(client))]
        : []),
    ];
  } catch (error) {
    return [{ what: refusalOf(error), remedy: 'Nothing works without the database; mend this first.' }];
  } finally {
    await client.end({ timeout: 1 });
  }
}

async function checkVersion(client: postgres.Sql): Promise<Finding> {
  const [row] = await client<{ number: number; name: string }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
  if ((row?.number ?? 0) >= OLDEST) return { well: `PostgreSQL ${row?.name}` };
  return {
    what: `PostgreSQL ${row?.name} is too old.`,
    remedy: 'Aval needs PostgreSQL 15 or newer.',
  };
}

async function checkRole(client: postgres.Sql): Promise<Finding> {
  const [row] = await client<{ member: boolean | null }[]>`
    select (select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = ${APPLICATION_ROLE}) as member`;
  if (row?.member) return { well: `the role ${APPLICATION_ROLE}` };
  const [user] = await client<{ name: string }[]>`select current_user as name`;
  return {
    what: `The user ${user?.name} cannot take the role ${APPLICATION_ROLE}.`,
    remedy: `Run the command migrate, or as an administrator: CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO ${user?.name};`,
  };
}

async function checkMigrations(client: postgres.Sql): Promise<Finding> {
  const missing = (await expectedMigrations()) - (await appliedMigrations(client));
  if (missing === 0) return { well: 'the schema' };
  if (missing < 0) {
    return {
      what: 'The database is of a newer version than this program.',
      remedy: 'Start the version that migrated it, or a newer one.',
    };
  }
  return { what: `The database lacks ${missing} migrations.`, remedy: 'Run the command migrate.' };
}

async function expectedMigrations(): Promise<number> {
  const journal = new URL('../../db/migrations/meta/_journal.json', import.meta.url);
  return (JSON.parse(await readFile(journal, 'utf8')) as { entries: unknown[] }).entries.length;
}

async function appliedMigrations(client: postgres.Sql): Promise<number> {
  const [table] = await client<{ name: string | null }[]>`
    select to_regclass('drizzle.__drizzle_migrations')::text as name`;
  if (!table?.name) return 0;
  const [row] = await client<{ number: number }[]>`
    select count(*)::int as number from drizzle.__drizzle_migrations`;
  return row?.number ?? 0;
}

async function checkWorker(client: postgres.Sql): Promise<Finding> {
  const [row] = await client<{ number: number }[]>`
    select count(*)::int as number from worker
    where stopped_at is null and seen_at > now() - make_interval(secs => ${SECONDS_WITHOUT_A_SIGN})`;
  if ((row?.number ?? 0) > 0) return { well: `${row?.number} at work` };
  return {
    what: `No worker has given a sign for ${SECONDS_WITHOUT_A_SIGN} seconds: nothing is sent or imported.`,
    remedy: 'Start Aval (npm start), or a worker alone with the command worker.',
  };
}

/** Spools that hold up every hand-over: withdrawals wait in them, or nobody has heard of them. */
async function checkSpools(client: postgres.Sql): Promise<Finding[]> {
  const rows = await client<
    { id: string; machine: string; folder: string; waiting: number; silent: boolean }[]
  >`
    select id, split_part(machine, ' ', 1) as machine, folder, waiting,
      seen_at < now() - make_interval(secs => ${SECONDS_WITHOUT_A_SIGN}) as silent
    from spool where clear_until <> 'infinity'`;
  return rows.map(({ id, machine, folder, waiting, silent }) => {
    if (!silent && waiting === 0) return { well: `the spool ${folder} on ${machine}` };
    if (!silent)
      return { well: `the spool ${folder} on ${machine}: ${waiting} withdrawals are being brought in` };
    return {
      what: `The spool ${folder} on ${machine} has not been heard of: it may hold withdrawals, and nothing is sent.`,
      remedy: `Start Aval there again. If that machine or folder is gone for good: aval spool forget ${id}`,
    };
  });
}

/** Tokens, webhooks and promises about spools bear moments of this machine's, which others compare with theirs. */
async function checkClock(client: postgres.Sql): Promise<Finding> {
  const before = Date.now();
  const [row] = await client<{ now: Date }[]>`select clock_timestamp() as now`;
  const middle = (before + Date.now()) / 2;
  const apart = Math.abs((row?.now.getTime() ?? 0) - middle) / 1000;
  if (apart <= SECONDS_APART) return { well: 'the clocks agree' };
  return {
    what: `This machine’s clock and the database’s are ${Math.round(apart)} seconds apart.`,
    remedy: 'Let both be set by the network (NTP).',
  };
}

async function checkArmed(client: postgres.Sql): Promise<Finding> {
  const [row] = await client<{ armed: boolean }[]>`select is_armed() as armed`;
  if (row?.armed) return { well: 'armed: messages leave from here' };
  return {
    what: 'This database was restored, copied or moved, and is not armed: nothing is sent.',
    remedy:
      'If it is the one that shall send: aval arm, or aval arm --moved where nothing was lost. The start page says more.',
  };
}
