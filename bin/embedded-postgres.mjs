// The embedded PostgreSQL of a data folder. Several commands may use it at the same time (a running application and a
// command line, say): the first starts it, the last stops it, in whatever order they come and go.
import fs from 'node:fs';
import path from 'node:path';
import { waitForLock } from './lock-file.mjs';
import { durableFlags } from './postgres-flags.mjs';
import { postgresPlace } from './postgres-place.mjs';
import { findServer, initialise, launch, stopServer, waitForServer } from './postgres-server.mjs';
import { identify, isRunning } from './process-identity.mjs';
import { makeDataDir, Refusal } from './project.mjs';
import { keptRandom } from './settings.mjs';

const superuser = 'aval';
const database = 'aval';

/**
 * Makes sure that the server runs and that its database exists.
 *
 * @param {{ dataDir: string, flags?: string[], durable?: boolean }} options `durable` false: a cluster to throw away
 * @returns {Promise<{ url: string, reused: boolean, stop: () => Promise<void> }>} `stop` gives the server up, and
 *   stops it unless another command uses it still
 */
export async function ensurePostgres({ dataDir, flags = durableFlags(), durable = true }) {
  makeDataDir(dataDir);
  const release = await waitForLock(path.join(dataDir, 'postgres.lock'));
  try {
    const place = postgresPlace(dataDir);
    refuseForeignCluster(place);
    // On a machine with other users, listening on 127.0.0.1 is not enough to keep them out.
    const password = keptRandom(path.join(dataDir, 'postgres-password'));
    const running = await waitForServer(place);
    noteUser(dataDir);
    try {
      const { port } = running ?? (await startServer(place, { password, flags, durable }));
      const url = (name) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`;
      await createDatabase(url('postgres'));
      return { url: url(database), reused: running !== undefined, stop: () => giveUp(dataDir) };
    } catch (error) {
      await leave(dataDir);
      throw error;
    }
  } finally {
    release();
  }
}

async function startServer(place, { password, flags, durable }) {
  if (!fs.existsSync(path.join(place.cluster, 'PG_VERSION'))) {
    await initialise(place, { superuser, password, durable });
  }
  return launch(place, flags);
}

/** Removes a data folder and what was put elsewhere for it. Its server must have been stopped. */
export function removeDataDir(dataDir) {
  const note = path.join(dataDir, 'postgres-location');
  const elsewhere = fs.existsSync(note) ? fs.readFileSync(note, 'utf8').trim() : undefined;
  if (elsewhere)
    for (const part of ['', '.output']) fs.rmSync(elsewhere + part, { recursive: true, force: true });
  fs.rmSync(dataDir, { recursive: true, force: true });
}

async function createDatabase(url) {
  const { default: postgres } = await import('postgres');
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!found) await sql`create database ${sql(database)}`;
  } finally {
    await sql.end();
  }
}

function refuseForeignCluster(place) {
  const owner = fs.statSync(place.cluster, { throwIfNoEntry: false })?.uid;
  const self = process.getuid?.();
  if (owner === undefined || self === undefined || self === 0 || owner === self) return;
  throw new Refusal(
    `${place.cluster} belongs to another user (${owner}). Start as that user or as root again, or set AVAL_DATA_DIR.`,
  );
}

const usersOf = (dataDir) => path.join(dataDir, 'postgres-users');

function noteUser(dataDir) {
  makeDataDir(usersOf(dataDir));
  fs.writeFileSync(path.join(usersOf(dataDir), identify()), '');
}

/** The processes that use the server of a data folder, by the notes that they left. */
export function liveUsers(dataDir) {
  return fs.existsSync(usersOf(dataDir)) ? fs.readdirSync(usersOf(dataDir)).filter(isRunning) : [];
}

async function giveUp(dataDir) {
  const release = await waitForLock(path.join(dataDir, 'postgres.lock'));
  try {
    await leave(dataDir);
  } finally {
    release();
  }
}

async function leave(dataDir) {
  fs.rmSync(path.join(usersOf(dataDir), identify()), { force: true });
  if (liveUsers(dataDir).length > 0) return;
  fs.rmSync(usersOf(dataDir), { recursive: true, force: true });
  await stopServer(postgresPlace(dataDir));
}

/** Stops a server whose users are all gone; one that is in use is left alone. */
export async function stopIfUnused(dataDir) {
  const place = postgresPlace(dataDir);
  if (findServer(place)) await giveUp(dataDir);
}
