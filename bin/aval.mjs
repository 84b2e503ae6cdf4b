// `npm run --silent aval -- COMMAND …`: the command line. What the command says goes to standard output untouched, so
// everything of ours goes to standard error.
import { spawn } from 'node:child_process';
import os from 'node:os';
import { ensurePostgres } from './embedded-postgres.mjs';
import { ensureInstalled } from './install.mjs';
import { cliArguments, reportFailure, root } from './project.mjs';
import { applicationEnvironment, readSettings } from './settings.mjs';
import { stopSignal } from './stop-signal.mjs';

/** Commands that ask nothing of a database, and should not wait for one. */
const withoutDatabase = new Set([undefined, 'law', 'help', '--help', '-h']);

async function main(args) {
  let child;
  // A command may be in the middle of a transaction: it is told, and we wait for its end before the database's.
  const { signal } = stopSignal({ stop: () => child?.kill('SIGTERM'), hurry: () => child?.kill('SIGKILL') });
  await ensureInstalled({ say: console.error, output: 2 });
  const settings = readSettings();
  const { url, stop } = await database(settings, args[0]);
  try {
    if (signal.aborted) return 130;
    const env = applicationEnvironment(settings, url);
    child = spawn(process.execPath, [...cliArguments, ...args], {
      stdio: 'inherit',
      cwd: root,
      env,
    });
    return await exitCode(child);
  } finally {
    await stop();
  }
}

async function database(settings, command) {
  if (!settings.embedded) return { url: process.env.DATABASE_URL, stop: () => {} };
  if (withoutDatabase.has(command)) return { url: 'postgres://aval@127.0.0.1:1/aval', stop: () => {} };
  return ensurePostgres({ dataDir: settings.dataDir });
}

const exitCode = (child) =>
  new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => done(code ?? 128 + os.constants.signals[signal]));
  });

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  reportFailure(error);
}
