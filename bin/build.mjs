// Builds the application when there is no build or it is older than the sources.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runChild } from './children.mjs';
import { waitForLock } from './lock-file.mjs';
import { cloneDir, nextProgram, root } from './project.mjs';
import { compiledStylesheet, compileStylesheet } from './stylesheet.mjs';

const buildDir = path.join(root, '.next');
const stampFile = path.join(buildDir, 'source-hash');

const folders = ['app', 'components', 'db', 'lib', 'public'];
/** What lies in those folders, or at the root, and does not end up in the build. */
const outside = [
  /\.test\.tsx?$/,
  /^db\/(migrations|testing)\//,
  /^public\/document\.css$/,
  /^(biome|knip)\.json$/,
  /^(vitest|playwright|drizzle)\.config\.ts$/,
  /^next-env\.d\.ts$/,
];

/** @param {{ env: NodeJS.ProcessEnv, say?: (text: string) => void }} options */
export async function ensureBuilt({ env, say = console.log }) {
  const release = await waitForLock(path.join(cloneDir, 'build.lock'), () =>
    say('Waiting for another command that is building …'),
  );
  try {
    const wanted = sourceHash();
    const found = fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : undefined;
    if (found === wanted && fs.existsSync(compiledStylesheet)) return;
    say('Building …');
    await build(env, found !== undefined);
    // Last, so that a build that was interrupted is not taken for a whole one.
    fs.writeFileSync(stampFile, wanted);
  } finally {
    release();
  }
}

async function build(env, mayReuse) {
  // A build that ended well leaves a cache that halves the next one; of one that did not, nothing is trusted.
  if (mayReuse) fs.rmSync(stampFile, { force: true });
  else fs.rmSync(buildDir, { recursive: true, force: true });
  await compileStylesheet();
  await runChild(process.execPath, [nextProgram, 'build'], {
    cwd: root,
    journal: cloneDir,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
    failure: 'The application could not be built; what Next.js says is above.',
  });
}

/** A hash over the names and contents of everything that the build depends on. */
export function sourceHash() {
  const hash = crypto.createHash('sha256');
  for (const file of sources()) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function sources() {
  const inFolders = folders
    .map((folder) => path.join(root, folder))
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    // Node 20 calls `path` what newer versions call `parentPath`.
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
  const atRoot = fs.readdirSync(root).filter((name) => /\.(ts|tsx|js|mjs|cjs|json)$/.test(name));
  return [...inFolders, ...atRoot, path.join('bin', 'stylesheet.mjs')]
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !outside.some((pattern) => pattern.test(file)))
    .sort();
}
