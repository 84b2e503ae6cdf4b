import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import postgres from 'postgres';
import { BadFile } from './bad-file';
import { FORMAT, MANIFEST, type Manifest } from './manifest';
import { columnsOf, countRows, listSequences, listTables, quoted, type Table } from './tables';

/**
 * Writes all records of the database behind `url`, as they were at one moment, into a new `folder`: a compressed file for each table,
 * and at the end a list of them with their digests. Nothing waits for it meanwhile.
 * @throws BadFile where the folder is not empty
 */
export async function saveBackup(url: string, folder: string, now: Date): Promise<Manifest> {
  await makeEmpty(folder);
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`begin isolation level repeatable read read only`;
    const tables: Manifest['tables'] = [];
    for (const table of await listTables(client)) tables.push(await saveTable(client, folder, table));
    const [row] = await client<{ count: string }[]>`select count(*) from drizzle.__drizzle_migrations`;
    const manifest: Manifest = {
      ...{ format: FORMAT, takenAt: now.toISOString(), migrations: Number(row?.count) },
      ...{ tables, sequences: await listSequences(client) },
    };
    await client`commit`;
    await writeFile(path.join(folder, MANIFEST), JSON.stringify(manifest, null, 1), { mode: 0o600 });
    await flush(path.join(folder, MANIFEST));
    return manifest;
  } finally {
    await client.end();
  }
}

async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new BadFile(`${folder} is not empty: name a new folder.`);
}

async function saveTable(
  client: postgres.Sql,
  folder: string,
  table: Table,
): Promise<Manifest['tables'][number]> {
  const file = `${table.name}.gz`;
  const target = path.join(folder, file);
  const digest = createHash('sha256');
  const rows = await countRows(client, table);
  const source = await client.unsafe(`copy ${quoted(table)} (${columnsOf(table)}) to stdout`).readable();
  const watched = new Transform({
    transform(piece, _encoding, done) {
      digest.update(piece as Buffer);
      done(null, piece);
    },
  });
  await pipeline(source, createGzip(), watched, createWriteStream(target, { mode: 0o600 }));
  // The driver stops reading where its buffer is full, and does not begin again where that was the end (postgres 3.4.9).
  source._read(0);
  await flush(target);
  return { ...table, rows, file, sha256: digest.digest('hex') };
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
