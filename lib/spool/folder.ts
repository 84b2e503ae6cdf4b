import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Kept, keptSchema } from './entry';

/*
 * One file for each write, which appears whole or not at all: written under another name, flushed, renamed, the folder flushed.
 * So any number of processes write here and read here without a lock, at any moment of which any of them may be killed
 * (docs/decisions/0040-withdrawals-survive.md).
 */

const WRITTEN = '.json';
let count = 0;

/** Writes what was said so that it survives whatever happens to this machine, but for its disk. */
export async function writeKept(folder: string, entries: readonly Kept[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${Date.now()}-${process.pid}-${++count}`;
  const [making, made] = [path.join(folder, `${name}.tmp`), path.join(folder, `${name}${WRITTEN}`)];
  try {
    const file = await open(making, 'wx', 0o600);
    try {
      await file.writeFile(`${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(making, made);
  } catch (error) {
    await rm(making, { force: true }).catch(() => {});
    throw error;
  }
  await flushFolder(folder);
}

async function flushFolder(folder: string): Promise<void> {
  // Windows has no way to flush a folder, and keeps names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The files that wait, the oldest first; none where there is no folder. */
export async function listKept(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith(WRITTEN)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * What a file holds; nothing where somebody else has just dealt with it.
 * @throws where it is not what we wrote: then a person has to look
 */
export async function readKept(folder: string, name: string): Promise<Kept[]> {
  let text: string;
  try {
    text = await readFile(path.join(folder, name), 'utf8');
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => keptSchema.parse(JSON.parse(line)));
}

export async function removeKept(folder: string, name: string): Promise<void> {
  await rm(path.join(folder, name), { force: true });
}

/** The folder's own id, made at the first call: it goes where the folder goes. */
export async function folderId(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'id');
  try {
    await writeFile(file, randomUUID(), { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

/** Until when, in milliseconds by this machine's clock, somebody may have promised that the folder is empty. */
export async function promisedUntil(folder: string): Promise<number> {
  try {
    return Number(await readFile(path.join(folder, 'promise'), 'utf8')) || 0;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

/** Makes a promise known to whoever writes here, before it is made. */
export async function publishPromise(folder: string, until: number): Promise<void> {
  if ((await promisedUntil(folder)) >= until) return;
  const making = path.join(folder, `promise-${process.pid}.tmp`);
  await writeFile(making, String(until), { mode: 0o600 });
  await rename(making, path.join(folder, 'promise'));
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
