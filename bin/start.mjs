// `npm start` and `npm run dev`: from a fresh clone to a running application, and back to nothing on Ctrl-C.
import path from 'node:path';
import { grace, keepWorker, requireFreePort, startWeb, waitUntilHealthy } from './application.mjs';
import { ensureBuilt } from './build.mjs';
import { endOrphans, startChild, stopAllChildren } from './children.mjs';
import { ensurePostgres } from './embedded-postgres.mjs';
import { ensureInstalled } from './install.mjs';
import { tryLock } from './lock-file.mjs';
import { cliArguments, Refusal, reportFailure, root } from './project.mjs';
import { applicationEnvironment, readSettings, requireSecret } from './settings.mjs';
import { stopSignal } from './stop-signal.mjs';
import { compileStylesheet, watchStylesheet } from './stylesheet.mjs';

const dev = process.argv.includes('--dev');
const began = Date.now();
const { signal } = stopSignal({ stop: () => stopAllChildren(grace), hurry: () => stopAllChildren(0) });
/** What has to be undone at the end, the last thing first. */
const undo = [];

/** Goes on only while nobody has asked to stop. */
const unlessStopped = (value) => {
  signal.throwIfAborted();
  return value;
};

async function start() {
  const settings = readSettings();
  requireSecret(settings);
  claimDataDir(settings);
  await endOrphans(settings.dataDir);
  await requireFreePort(settings.port);
  await ensureInstalled();
  unlessStopped();
  const env = await database(settings);
  unlessStopped();
  const [signIn] = await Promise.all([prepare(env, settings), dev ? styles() : ensureBuilt({ env })]);
  unlessStopped();

  const web = startWeb({ env, journal: settings.dataDir, dev });
  keepWorker({ env, journal: settings.dataDir, dev });
  const webEnded = web.ended.then(({ code }) => {
    if (!signal.aborted) throw new Refusal(`The web server ended by itself (${code}).`);
  });
  webEnded.catch(() => {});
  await Promise.race([waitUntilHealthy(settings.port, signal), webEnded]);
  unlessStopped();
  announce(settings, signIn);
  await webEnded;
}

/** One application for each data folder: two would serve the same people and fight over the build. */
function claimDataDir(settings) {
  const lock = tryLock(path.join(settings.dataDir, 'start.lock'), { address: settings.appUrl });
  if (lock.holder) {
    const { address, holder } = lock.holder;
    throw new Refusal(
      `Aval runs here already, at ${address} (process ${Number.parseInt(holder, 10)}). ` +
        'Stop it first, or set both PORT and AVAL_DATA_DIR for a second one.',
    );
  }
  undo.push(lock.release);
}

async function database(settings) {
  if (!settings.embedded) return applicationEnvironment(settings, process.env.DATABASE_URL);
  const postgres = await ensurePostgres({ dataDir: settings.dataDir });
  undo.push(postgres.stop);
  return applicationEnvironment(settings, postgres.url);
}

/** Migrates, and loads the demonstration the first time. Answers what it prints: how to sign in, where mail goes. */
async function prepare(env, { dataDir }) {
  const child = startChild(process.execPath, [...cliArguments, 'prepare'], {
    cwd: root,
    journal: dataDir,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  const { code } = await child.ended;
  if (code !== 0) throw new Refusal('The database could not be prepared; why is said above.');
  return printed.trimEnd();
}

async function styles() {
  await compileStylesheet();
  undo.push(watchStylesheet());
}

function announce(settings, signIn) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`\nAval is ready after ${seconds} s: ${settings.appUrl}`);
  if (signIn) console.log(signIn);
  console.log('Ctrl-C stops it.\n');
}

try {
  await start();
} catch (error) {
  if (!signal.aborted) reportFailure(error);
  else process.exitCode = 130;
}
// The programs that use the database first, the database after them.
await stopAllChildren(grace);
for (const step of undo.reverse()) {
  try {
    await step();
  } catch (error) {
    reportFailure(error);
  }
}
if (signal.aborted) console.log('Stopped.');
process.exit(process.exitCode ?? 0);
