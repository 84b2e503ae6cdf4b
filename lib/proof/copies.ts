import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env';
import { sha256 } from '../hash';
import type { PublishedCheckpoint } from './published';

/** The folder of this database's checkpoints in the data folder, where whoever owns the database alone cannot write. */
function folderOfCopies(): string {
  const { AVAL_DATA_DIR, DATABASE_URL } = env();
  const { host, pathname } = new URL(DATABASE_URL);
  // The embedded database listens on another port each time it starts.
  const where = /^(localhost|127\.|\[::1\])/.test(host) ? pathname : `${host}${pathname}`;
  return path.resolve(AVAL_DATA_DIR, 'checkpoints', sha256(where).slice(0, 12));
}

const nameOf = (number: number) => `${String(number).padStart(6, '0')}.json`;

/** Writes a checkpoint to `folder`, whole or not at all. */
export async function writeCopy(published: PublishedCheckpoint, folder = folderOfCopies()): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, nameOf(published.number));
  await writeFile(`${file}.new`, `${JSON.stringify(published, null, 2)}\n`, { flush: true });
  await rename(`${file}.new`, file);
}

/** The notes of the copies in the data folder, by their numbers. */
export async function readCopies(): Promise<Map<number, string>> {
  const folder = folderOfCopies();
  const names = await readdir(folder).catch(() => []);
  const notes = new Map<number, string>();
  for (const name of names.filter((each) => /^\d{6,}\.json$/.test(each))) {
    const { number, note } = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
    notes.set(number, note);
  }
  return notes;
}
