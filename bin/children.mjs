// The processes that we start. Each leads a group of its own, for two reasons: Ctrl-C then reaches us alone, so that
// we decide the order in which things end; and what a child starts itself can be ended with it.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { identify, isRunning, pause, pidOf } from './process-identity.mjs';
import { makeDataDir, Refusal } from './project.mjs';

const windows = process.platform === 'win32';
const running = new Set();
let ending = false;

// The last resort: whatever way this process ends, its children do not outlive it.
process.on('exit', () => {
  for (const child of running) signalGroup(child.pid, 'SIGKILL');
});

/**
 * Starts a program as the leader of a group.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ journal: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions }} options
 *   `journal` is the data folder where the process is written down, for `endOrphans`
 * @returns {import('node:child_process').ChildProcess & { ended: Promise<{ code: number }> }} `ended` never rejects
 */
export function startChild(program, args, { journal, ...options }) {
  if (ending) throw new Refusal('Stopping.');
  const child = spawn(program, args, { stdio: 'inherit', detached: !windows, ...options });
  running.add(child);
  const note = writeDown(journal, child.pid);
  child.ended = new Promise((done) => {
    const settle = (code) => {
      running.delete(child);
      if (note) fs.rmSync(note, { force: true });
      done({ code });
    };
    child.once('error', () => settle(127));
    // A leader that was killed may leave the rest of its group behind.
    child.once('exit', () => signalGroup(child.pid, 'SIGKILL'));
    // Once its output has been read to the end, too, where that comes to us.
    child.once('close', (code) => settle(code ?? 1));
  });
  return child;
}

/** Runs a program to its end; a failure is refused with the given sentence. */
export async function runChild(program, args, { failure, ...options }) {
  const { code } = await startChild(program, args, options).ended;
  if (code !== 0) throw new Refusal(failure);
}

/** Asks a child's group to end, and ends it when it has not done so after `grace` milliseconds. */
export async function stopChild(child, grace) {
  if (!running.has(child)) return;
  signalGroup(child.pid, 'SIGTERM');
  const late = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), grace);
  await child.ended;
  clearTimeout(late);
}

/** Whether all is being ended: what then ends has not failed. */
export const isEnding = () => ending;

/** Ends every child, and lets no new one begin. */
export function stopAllChildren(grace) {
  ending = true;
  return Promise.all([...running].map((child) => stopChild(child, grace)));
}

/**
 * Ends what an earlier run left behind when it was killed outright: only processes that a run of this clone wrote
 * down, that are still exactly those processes, and whose starter is gone.
 */
export async function endOrphans(journal) {
  const folder = path.join(journal, 'processes');
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const file = path.join(folder, name);
    if (isRunning(starterIn(file))) continue;
    await endOrphan(name);
    fs.rmSync(file, { force: true });
  }
}

function starterIn(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    // Its starter has just seen it end, and removed the note.
    return '';
  }
}

async function endOrphan(identity) {
  for (let tenths = 0; isRunning(identity); tenths += 1) {
    if (tenths === 0) signalGroup(pidOf(identity), 'SIGTERM');
    if (tenths === 50) signalGroup(pidOf(identity), 'SIGKILL');
    await pause(100);
  }
}

function writeDown(journal, pid) {
  const identity = pid && identify(pid);
  if (!identity) return undefined;
  const folder = path.join(journal, 'processes');
  makeDataDir(folder);
  const file = path.join(folder, identity);
  fs.writeFileSync(file, identify() ?? '');
  return file;
}

function signalGroup(pid, signal) {
  if (!pid) return;
  try {
    if (windows) spawnSync('taskkill', ['/T', '/F', '/PID', String(pid)]);
    else process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}
