// Finds a Chromium for the browser tests, and gets one where there is none: by Playwright, by Debian's package, or
// from npm, in that order.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { npmCache, npmCommand } from './install.mjs';
import { cloneDir, installed, makeDataDir, Refusal, root } from './project.mjs';

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const isRoot = process.getuid?.() === 0;
const minutes = 60_000;

/**
 * @param {{ say?: (text: string) => void, ignoreInstalled?: boolean }} options `ignoreInstalled` acts as if none were
 *   there, to try out the ways of getting one
 * @returns {Promise<{ path: string, env: Record<string, string> }>} the program, and what it needs in its environment
 */
export async function findChromium({ say = console.log, ignoreInstalled = false } = {}) {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (fs.existsSync(chosen)) return { path: chosen, env: {} };
    throw new Refusal(`CHROMIUM_PATH names ${chosen}, and there is no such file.`);
  }
  if (!ignoreInstalled) {
    const found = [await playwrightsOwn(), ...systemPlaces].find((place) => place && fs.existsSync(place));
    if (found) return { path: found, env: {} };
  }
  // On Debian as root the distribution's package is the surer way: it brings its libraries and fonts with it.
  const ways = hasApt() ? [fromApt, fromPlaywright, fromNpm] : [fromPlaywright, fromNpm];
  for (const way of ways) {
    say(`No Chromium found: trying ${way.label} …`);
    const found = await way();
    if (found) return found;
  }
  throw new Refusal(
    'No Chromium was found or could be fetched. Install one and set CHROMIUM_PATH to its program.',
  );
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

const succeeds = (program, args, options) =>
  spawnSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 10 * minutes, ...options })
    .status === 0;

const hasApt = () => isRoot && fs.existsSync('/usr/bin/apt-get');

fromApt.label = "Debian's package";
async function fromApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  succeeds('apt-get', ['update'], { env });
  if (!succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env }))
    return undefined;
  return works({ path: '/usr/bin/chromium', env: {} });
}

fromPlaywright.label = "Playwright's own";
async function fromPlaywright() {
  const args = [installed('@playwright', 'test', 'cli.js'), 'install', 'chromium'];
  if (!succeeds(process.execPath, args, { cwd: root, timeout: 5 * minutes })) return undefined;
  return works({ path: await playwrightsOwn(), env: {} });
}

fromNpm.label = 'one from npm';
/** A build for servers that carries its libraries with it. It stays out of node_modules, which must match the lock file. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = path.join(cloneDir, 'chromium');
  const parts = path.join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  if (!fs.existsSync(parts)) {
    makeDataDir(folder);
    const [program, ...before] = npmCommand();
    const args = [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      '@sparticuz/chromium@143.0.4',
    ];
    const env = { ...process.env, ...npmCache() };
    if (!succeeds(program, [...before, ...args], { cwd: folder, env })) return undefined;
  }
  const program = path.join(folder, 'chromium');
  unpack(path.join(parts, 'chromium.br'), (content) => fs.writeFileSync(program, content, { mode: 0o755 }));
  for (const libraries of ['al2023', 'swiftshader']) {
    unpack(path.join(parts, `${libraries}.tar.br`), (content) => {
      spawnSync('tar', ['-x', '-C', folder], { input: content });
    });
  }
  return works({ path: program, env: { LD_LIBRARY_PATH: path.join(folder, 'lib') } });
}

function unpack(file, write) {
  if (fs.existsSync(file)) write(zlib.brotliDecompressSync(fs.readFileSync(file)));
}

/** Only a program that starts is an answer: one without its libraries is not. */
function works(found) {
  const env = { ...process.env, ...found.env };
  return fs.existsSync(found.path) && succeeds(found.path, ['--version'], { env, timeout: minutes })
    ? found
    : undefined;
}
