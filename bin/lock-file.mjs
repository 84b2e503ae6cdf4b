// A lock is a file that names the process that holds it. When that process is gone the lock is stale and the next
// one takes it over, so that nobody has to delete a file by hand after a crash.
import fs from 'node:fs';
import path from 'node:path';
import { identify, isRunning, pause } from './process-identity.mjs';
import { makeDataDir } from './project.mjs';

/**
 * Takes the lock, or tells who has it.
 *
 * @param {string} file
 * @param {Record<string, unknown>} note what others should be told of the holder
 * @returns {{ release: () => void } | { holder: Record<string, unknown> }}
 */
export function tryLock(file, note = {}) {
  makeDataDir(path.dirname(file));
  const mine = `${file}.${identify()}`;
  fs.writeFileSync(mine, JSON.stringify({ ...note, holder: identify() }));
  try {
    for (;;) {
      try {
        // A link appears at once with its whole content, so nobody ever reads half a lock.
        fs.linkSync(mine, file);
        return { release: () => releaseIfMine(file) };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readHolder(file);
      if (holder && isRunning(holder.holder)) return { holder };
      setAside(file, holder?.holder);
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** Waits until the lock is ours. */
export async function waitForLock(file, onWait = () => {}) {
  for (let waited = false; ; waited = true) {
    const lock = tryLock(file);
    if (lock.release) return lock.release;
    if (!waited) onWait(lock.holder);
    await pause(100);
  }
}

function readHolder(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Removes a stale lock, unless another process was quicker and the file is that one's new lock by now. */
function setAside(file, stale) {
  const aside = `${file}.stale-${identify()}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  const taken = readHolder(aside)?.holder;
  if (taken !== stale && taken !== undefined && isRunning(taken)) {
    try {
      fs.linkSync(aside, file);
    } catch {
      // A third process took the lock in between: it has it now.
    }
  }
  fs.rmSync(aside, { force: true });
}

function releaseIfMine(file) {
  if (readHolder(file)?.holder === identify()) fs.rmSync(file, { force: true });
}
