// Installs the dependencies when package-lock.json says other than what lies in node_modules.
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endOrphans, runChild } from './children.mjs';
import { waitForLock } from './lock-file.mjs';
import { cloneDir, installed, root } from './project.mjs';

const stampFile = installed('.aval-installed');
const hiddenLock = installed('.package-lock.json');

/**
 * Makes sure that the dependencies are installed.
 *
 * @param {{ say?: (text: string) => void, output?: 'inherit' | number }} options
 *   `output` is where npm's own words go: 2 keeps our standard output clean
 */
export async function ensureInstalled({ say = console.log, output = 'inherit' } = {}) {
  // A run that was killed outright may have left its npm at work: two at once would spoil each other's folder.
  await endOrphans(cloneDir);
  const wanted = fingerprint();
  if (stamp() === wanted) return;
  const release = await waitForLock(path.join(cloneDir, 'install.lock'), () =>
    say('Waiting for another command that is installing …'),
  );
  try {
    if (stamp() === wanted) return;
    if (!installedAsLocked()) {
      say('Installing the dependencies …');
      await cleanInstall(output);
    }
    // Last, so that an install that was interrupted is not taken for a whole one.
    fs.writeFileSync(stampFile, wanted);
  } finally {
    release();
  }
}

async function cleanInstall(output) {
  fs.rmSync(stampFile, { force: true });
  fs.rmSync(hiddenLock, { force: true });
  // NODE_ENV=production would leave out what building needs.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const [program, ...before] = npmCommand();
  await runChild(program, [...before, ...args], {
    cwd: root,
    journal: cloneDir,
    env: { ...process.env, ...npmCache() },
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32' && before.length === 0,
    failure: 'The dependencies could not be installed; what npm says is above.',
  });
}

/** npm's own note of what it installed, written when it had finished, against the lock file: for who uses npm by hand. */
function installedAsLocked() {
  if (!fs.existsSync(hiddenLock)) return false;
  const has = JSON.parse(fs.readFileSync(hiddenLock, 'utf8')).packages;
  const wants = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const places = Object.keys(wants).filter((place) => place !== '');
  return places.every((place) =>
    has[place]
      ? has[place].version === wants[place].version
      : wants[place].optional || wants[place].devOptional,
  );
}

function fingerprint() {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  const machine = `${process.platform} ${process.arch}`;
  return crypto.createHash('sha256').update(machine).update(lock).digest('hex');
}

function stamp() {
  return fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : undefined;
}

/** The npm that runs us, else the one on the PATH. */
export function npmCommand() {
  const own = process.env.npm_execpath;
  return own?.endsWith('npm-cli.js') && fs.existsSync(own) ? [process.execPath, own] : ['npm'];
}

/** Users without a home of their own, as many services have, still need a place for npm's cache. */
export function npmCache() {
  const cache = process.env.npm_config_cache ?? path.join(os.homedir(), '.npm');
  try {
    fs.mkdirSync(cache, { recursive: true });
    fs.accessSync(cache, fs.constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: path.join(cloneDir, 'npm-cache') };
  }
}
