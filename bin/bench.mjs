// `npm run bench`: the benchmarks against a PostgreSQL of their own, tuned and durable as the embedded one is, so that
// neither the measurements nor the application's data disturb each other.
import path from 'node:path';
import { grace } from './application.mjs';
import { startChild, stopAllChildren } from './children.mjs';
import { ensurePostgres, removeDataDir } from './embedded-postgres.mjs';
import { ensureInstalled } from './install.mjs';
import { reportFailure, root } from './project.mjs';
import { applicationEnvironment, readSettings } from './settings.mjs';
import { stopSignal } from './stop-signal.mjs';

/** What can be measured by itself. */
const alone = ['clicks', 'dispatch'];

async function main(args) {
  const { signal } = stopSignal({ stop: () => stopAllChildren(grace), hurry: () => stopAllChildren(0) });
  await ensureInstalled();
  const settings = readSettings();
  const dataDir = path.join(settings.dataDir, `bench-${process.pid}`);
  const postgres = await ensurePostgres({ dataDir });
  try {
    signal.throwIfAborted();
    const child = startChild(
      process.execPath,
      [
        '--import',
        'tsx',
        path.join(root, 'bench', alone.includes(args[0]) ? `${args[0]}-only.ts` : 'run.ts'),
        ...args,
      ],
      {
        cwd: root,
        journal: settings.dataDir,
        env: { ...applicationEnvironment({ ...settings, dataDir }, postgres.url), NODE_ENV: 'production' },
      },
    );
    const { code } = await child.ended;
    return code;
  } finally {
    await postgres.stop();
    removeDataDir(dataDir);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  reportFailure(error);
}
