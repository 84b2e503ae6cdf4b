// `npm run drill -- NAME …`: one of the drills against a PostgreSQL of its own, durable as the embedded one is.
import fs from 'node:fs';
import path from 'node:path';
import { grace } from './application.mjs';
import { startChild, stopAllChildren } from './children.mjs';
import { ensurePostgres, removeDataDir } from './embedded-postgres.mjs';
import { ensureInstalled } from './install.mjs';
import { Refusal, reportFailure, root } from './project.mjs';
import { applicationEnvironment, readSettings } from './settings.mjs';
import { stopSignal } from './stop-signal.mjs';

async function main([name, ...args]) {
  const known = fs
    .readdirSync(path.join(root, 'drills'))
    .flatMap((file) => /^(.*)\.ts$/.exec(file)?.[1] ?? []);
  if (!known.includes(name)) throw new Refusal(`Usage: npm run drill -- NAME, one of: ${known.join(', ')}`);
  const { signal } = stopSignal({ stop: () => stopAllChildren(grace), hurry: () => stopAllChildren(0) });
  await ensureInstalled();
  const settings = readSettings();
  const dataDir = path.join(settings.dataDir, `drill-${process.pid}`);
  const postgres = await ensurePostgres({ dataDir });
  try {
    signal.throwIfAborted();
    const child = startChild(
      process.execPath,
      ['--import', 'tsx', path.join(root, 'drills', `${name}.ts`), ...args],
      {
        cwd: root,
        journal: settings.dataDir,
        env: { ...applicationEnvironment({ ...settings, dataDir }, postgres.url), NODE_ENV: 'production' },
      },
    );
    return (await child.ended).code;
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
