// Run after every change of a dependency: node bin/lock-platforms.mjs
//
// A registry that lacks the programs built for some platforms makes npm leave those packages out of the lock file
// without a word, and then `npm ci` refuses the lock file on every platform. This adds the missing entries: `npm ci`
// accepts the file again, and a machine of such a platform finds there what it has to fetch.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

const systems = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32 windows'.split(' ');
const processors = 'arm64 arm x64 ia32 ppc64 riscv64 s390x loong64 mips64el wasm32'.split(' ');

/**
 * Adds to a lock file what its packages ask for as optional and it does not hold.
 *
 * @param {{ packages: Record<string, any> }} lock changed in place
 * @returns {string[]} the names added
 */
export function addMissingPlatforms(lock) {
  const added = [];
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      // Without an exact version there is nothing to write down: those packages npm resolves itself.
      if (isLocked(lock.packages, place, name) || !/^\d+\.\d+\.\d+/.test(version)) continue;
      const platform = platformInName(name);
      if (!platform) continue;
      lock.packages[`node_modules/${name}`] = {
        version,
        ...platform,
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      };
      added.push(name);
    }
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(sorted);
  return added;
}

/** Whether a package is found from a place as Node would look for it: in each node_modules folder upwards. */
function isLocked(packages, place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

/** Such packages are named for what they are made for: `@scope/thing-linux-arm64-musl`. */
function platformInName(name) {
  const words = name.split('/').at(-1).split('-');
  const system = systems.find((known) => words.includes(known));
  const processor =
    processors.find((known) => words.includes(known)) ??
    (words.some((word) => word.startsWith('arm')) ? 'arm' : undefined);
  if (!system && processor !== 'wasm32') return undefined;
  return {
    ...(system ? { os: [system === 'windows' ? 'win32' : system] } : {}),
    ...(processor ? { cpu: [processor] } : {}),
    ...(words.includes('musl') ? { libc: ['musl'] } : {}),
  };
}

const file = path.join(root, 'package-lock.json');
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const added = addMissingPlatforms(lock);
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'Nothing was missing.' : `Added ${added.length}: ${added.join(', ')}`);
