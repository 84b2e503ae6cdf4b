import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import postgres from 'postgres';
import { migrateDatabase } from '@/db/migrate';
import { markRestoring } from '@/db/queries/restoring';
import { BadFile } from './bad-file';
import { type Manifest, readManifest } from './manifest';
import { columnsOf, countRows, quoted } from './tables';

/**
 * Fills the empty database behind `url` with a backup, in one transaction: all of it or nothing. First to the schema that it was
 * taken of, then, filled, to this version's. Meanwhile whoever listens for withdrawals takes it as away, and keeps them. It is not armed afterwards, whatever stood in it: nothing is sent until a person arms it.
 * @throws BadFile where the backup is not whole, or of a newer version, or the database is not empty
 */
export async function restoreBackup(url: string, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const table of manifest.tables) await verify(folder, table);
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await requireEmpty(client);
    await markRestoring(client);
    await migrateDatabase(url, manifest.migrations).catch((error: unknown) => {
      throw error instanceof RangeError ? new BadFile(error.message) : error;
    });
    await client`begin`;
    for (const table of manifest.tables) await fill(client, folder, table);
    for (const { name, value, called } of manifest.sequences) {
      await client`select setval(${name}::regclass, ${value}::bigint, ${called})`;
    }
    await settle(client);
    await client`commit`;
    await migrateDatabase(url);
    // Once more: a migration of this version may have armed it.
    await client`delete from armament`;
    return manifest;
  } finally {
    await client.end();
  }
}

async function requireEmpty(client: postgres.Sql): Promise<void> {
  const [row] = await client<{ there: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null or to_regclass('public.contact') is not null as there`;
  if (row?.there) throw new BadFile('This database is in use. Restore into a new, empty one.');
}

async function verify(folder: string, { file, sha256 }: Manifest['tables'][number]): Promise<void> {
  const digest = createHash('sha256');
  try {
    for await (const piece of createReadStream(path.join(folder, file))) digest.update(piece as Buffer);
  } catch {
    throw new BadFile(`${file} cannot be read: the backup is not whole.`);
  }
  if (digest.digest('hex') !== sha256) throw new BadFile(`${file} is not as it was written.`);
}

async function fill(client: postgres.Sql, folder: string, table: Manifest['tables'][number]): Promise<void> {
  // What migrations put there of themselves is in the backup as well.
  if ((await countRows(client, table)) > 0) await client.unsafe(`delete from ${quoted(table)}`);
  const target = await client.unsafe(`copy ${quoted(table)} (${columnsOf(table)}) from stdin`).writable();
  await pipeline(createReadStream(path.join(folder, table.file)), createGunzip(), target);
  const rows = await countRows(client, table);
  if (rows !== table.rows) throw new BadFile(`${table.file}: ${rows} rows of ${table.rows}.`);
}

/** The workers of the other database are not here: they hold no job, and nobody waits for a sign of theirs. */
async function settle(client: postgres.Sql): Promise<void> {
  await client`update graphile_worker._private_jobs set locked_at = null, locked_by = null`;
  await client`update graphile_worker._private_job_queues set locked_at = null, locked_by = null`;
  await client`update worker set stopped_at = coalesce(stopped_at, seen_at)`;
  await client`delete from armament`;
}
