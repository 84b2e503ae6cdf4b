// A PostgreSQL for tests: in a temporary folder, quick because nothing needs to survive, gone afterwards.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endOrphans } from './children.mjs';
import { ensurePostgres, liveUsers, removeDataDir, stopIfUnused } from './embedded-postgres.mjs';
import { throwAwayFlags } from './postgres-flags.mjs';
import { identify, isRunning } from './process-identity.mjs';

const prefix = 'aval-test-';

/**
 * A data folder in the temporary folder, named for the process that it belongs to.
 * Those of earlier runs that were killed before they could clean up are removed, with what still runs in them.
 */
export async function makeThrowAwayDir() {
  await removeAbandoned();
  const dir = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), `${prefix}${identify()}-`));
  // Open for passing through: PostgreSQL may run as another user below it.
  fs.chmodSync(dir, 0o711);
  return dir;
}

/** @returns {Promise<{ url: string, remove: () => Promise<void> }>} */
export async function startThrowAwayPostgres() {
  const dir = await makeThrowAwayDir();
  const postgres = await ensurePostgres({ dataDir: dir, flags: throwAwayFlags(), durable: false });
  return {
    url: postgres.url,
    remove: async () => {
      await postgres.stop();
      removeDataDir(dir);
    },
  };
}

async function removeAbandoned() {
  const temporary = fs.realpathSync(os.tmpdir());
  for (const name of fs.readdirSync(temporary).filter((entry) => entry.startsWith(prefix))) {
    const dir = path.join(temporary, name);
    const owner = name.slice(prefix.length).split('-').slice(0, 2).join('-');
    const mine = fs.statSync(dir, { throwIfNoEntry: false })?.uid === process.getuid?.();
    if (!mine || isRunning(owner)) continue;
    await endOrphans(dir);
    if (liveUsers(dir).length > 0) continue;
    await stopIfUnused(dir);
    removeDataDir(dir);
  }
}
