// Making, starting, finding and stopping one PostgreSQL server. Who may stop it is decided in embedded-postgres.mjs.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { asUser } from './postgres-place.mjs';
import { exists, pause } from './process-identity.mjs';
import { Refusal } from './project.mjs';

const program = (place, name) =>
  path.join(place.programs, process.platform === 'win32' ? `${name}.exe` : name);

/** As little as it needs: our own environment holds secrets, and another user may be the one who runs PostgreSQL. */
function bareEnvironment() {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'AVAL_TEST_RUN'].filter((name) => process.env[name]);
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Makes an empty cluster. It is made beside its place and renamed into it, so that one that was interrupted is never
 * taken for a whole one.
 */
export async function initialise(place, { superuser, password, durable }) {
  const passwordFile = `${place.cluster}.password`;
  removeUnfinished(place.cluster);
  // A new name each time: the initdb of a run that was killed may still be writing to the old one.
  const unfinished = fs.mkdtempSync(`${place.cluster}.unfinished-`);
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.user) {
    for (const made of [unfinished, passwordFile]) fs.chownSync(made, place.user.uid, place.user.gid);
  }
  const args = ['-D', unfinished, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  args.push('--encoding=UTF8', '--locale=C', '--no-instructions', ...(durable ? [] : ['--no-sync']));
  try {
    await initdb(place, args);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(unfinished, place.cluster);
}

function removeUnfinished(cluster) {
  const folder = path.dirname(cluster);
  const parts = [`${path.basename(cluster)}.unfinished-`, `${path.basename(cluster)}.password`];
  for (const name of fs.readdirSync(folder)) {
    if (parts.some((part) => name.startsWith(part)))
      fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function initdb(place, args) {
  return new Promise((done, fail) => {
    const child = spawn(program(place, 'initdb'), args, {
      ...asUser(place.user),
      env: bareEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0 ? done() : fail(new Refusal(`PostgreSQL's initdb failed.\n${said}`)),
    );
  });
}

/**
 * The server that runs on this cluster, if one does. A file left by a crash names a process that is gone, or whose
 * number now belongs to another program: that file is removed, since PostgreSQL itself would believe it.
 */
export function findServer(place) {
  const server = readPidFile(place);
  if (!server) return undefined;
  if (exists(server.pid) && isOurs(server.pid, place.cluster)) return server;
  fs.rmSync(path.join(place.cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

function readPidFile(place) {
  const file = path.join(place.cluster, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function isOurs(pid, cluster) {
  // PostgreSQL's first process works in the folder of its data.
  if (process.platform !== 'linux') return true;
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(cluster);
  } catch {
    return false;
  }
}

/** Starts a server and waits until it takes connections; another port is tried when somebody was quicker. */
export async function launch(place, flags) {
  for (let attempt = 1; ; attempt += 1) {
    const said = `${place.cluster}.output`;
    const output = fs.openSync(said, 'w', 0o600);
    const child = spawn(
      program(place, 'postgres'),
      ['-D', place.cluster, '-p', String(await freePort()), ...flags],
      {
        ...asUser(place.user),
        env: bareEnvironment(),
        stdio: ['ignore', output, output],
        // Ctrl-C must not reach it before the programs that still use it.
        detached: process.platform !== 'win32',
      },
    );
    fs.closeSync(output);
    child.unref();
    const server = await waitUntilReady(place, child);
    if (server) return server;
    const why = fs.readFileSync(said, 'utf8');
    if (attempt === 5 || !/address already in use/i.test(why)) {
      throw new Refusal(`PostgreSQL did not start. Its log is in ${place.cluster}/log.\n${why.slice(-4000)}`);
    }
  }
}

/** Waits as long as it lives: after a crash it may have minutes of work to read through again. */
async function waitUntilReady(place, child) {
  let failed = false;
  child.once('error', () => {
    failed = true;
  });
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const server = readPidFile(place);
    if (server?.pid === child.pid && server.ready) return server;
    await pause(20);
  }
  return undefined;
}

/** Waits for a server that somebody else has just started. */
export async function waitForServer(place) {
  for (;;) {
    const server = findServer(place);
    if (!server || server.ready) return server;
    await pause(50);
  }
}

/** Ends connections and stops: PostgreSQL's fast way, and its immediate one when that takes too long. */
export async function stopServer(place) {
  const server = findServer(place);
  if (!server) return;
  for (let tenths = 0; exists(server.pid); tenths += 1) {
    if (tenths === 0) signal(server.pid, 'SIGINT');
    if (tenths === 600) signal(server.pid, 'SIGQUIT');
    await pause(tenths < 10 ? 10 : 100);
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}

export function freePort() {
  return new Promise((done, fail) => {
    const server = net.createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
