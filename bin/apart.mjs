// A script of ours against a PostgreSQL of its own, tuned and durable as the embedded one is, so that neither disturbs the other:
// what drills and benchmarks run on.
import path from 'node:path';
import { grace } from './application.mjs';
import { startChild, stopAllChildren } from './children.mjs';
import { ensurePostgres, removeDataDir } from './embedded-postgres.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './project.mjs';
import { applicationEnvironment, readSettings } from './settings.mjs';
import { stopSignal } from './stop-signal.mjs';

/**
 * @param {string} kind what its data folder is called after
 * @param {string} script its path from the root
 * @param {string[]} args
 * @returns {Promise<number | null>} the script's exit code
 */
export async function runApart(kind, script, args) {
  const { signal } = stopSignal({ stop: () => stopAllChildren(grace), hurry: () => stopAllChildren(0) });
  await ensureInstalled();
  const settings = readSettings();
  const dataDir = path.join(settings.dataDir, `${kind}-${process.pid}`);
  const postgres = await ensurePostgres({ dataDir });
  try {
    signal.throwIfAborted();
    const child = startChild(process.execPath, ['--import', 'tsx', path.join(root, script), ...args], {
      cwd: root,
      journal: settings.dataDir,
      env: { ...applicationEnvironment({ ...settings, dataDir }, postgres.url), NODE_ENV: 'production' },
    });
    return (await child.ended).code;
  } finally {
    await postgres.stop();
    removeDataDir(dataDir);
  }
}
