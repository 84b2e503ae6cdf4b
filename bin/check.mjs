// `npm run check`: all that can be said of the sources without running the application. No database, under a minute.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild, stopAllChildren } from './children.mjs';
import { ensureInstalled } from './install.mjs';
import { cliArguments, cloneDir, installed, nextProgram, reportFailure, root } from './project.mjs';
import { stopSignal } from './stop-signal.mjs';

const program = (...parts) => [installed(...parts)];
const folders = ['app', 'components', 'lib', 'db', 'bin', 'bench', 'e2e'];

/** Each check is one or more of Node's command lines, run one after another. */
function checks() {
  const present = folders.filter((folder) => fs.existsSync(path.join(root, folder)));
  const cruise = ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...present];
  return [
    {
      name: 'format and lint',
      steps: [[...program('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off']],
    },
    {
      name: 'types',
      // The types of the routes are generated, and the compiler needs them.
      steps: [
        [nextProgram, 'typegen'],
        [...program('typescript', 'bin', 'tsc'), '--noEmit'],
      ],
    },
    {
      name: 'import rules',
      steps: [[...program('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), ...cruise]],
    },
    { name: 'unused code', steps: [[...program('knip', 'bin', 'knip.js'), '--no-progress']] },
    { name: 'law', steps: [[...cliArguments, 'law', 'check']] },
    { name: 'document references', steps: [[path.join(root, 'bin', 'document-references.mjs')]] },
  ];
}

/**
 * Runs all checks, also after one has failed, and prints a line for each.
 *
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(say = console.log) {
  const count = { passed: 0, failed: 0 };
  for (const { name, steps } of checks()) {
    const began = Date.now();
    const problem = await firstProblem(steps);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    say(`${problem === undefined ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (problem !== undefined) say(problem);
    count[problem === undefined ? 'passed' : 'failed'] += 1;
  }
  return count;
}

async function firstProblem(steps) {
  for (const step of steps) {
    const { code, output } = await runNode(step);
    if (code !== 0) return output.trim() || `exit ${code}`;
  }
  return undefined;
}

async function runNode(args) {
  const child = startChild(process.execPath, args, {
    cwd: root,
    journal: cloneDir,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const { code } = await child.ended;
  return { code, output };
}

/** The law's own tests read no database, but the settings are parsed before them. */
const environment = () => ({
  AVAL_SECRET: 'only for checking, never for signing anything',
  DATABASE_URL: 'postgres://aval@127.0.0.1:1/aval',
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  stopSignal({ stop: () => stopAllChildren(0) });
  try {
    await ensureInstalled();
    const { failed } = await runChecks();
    process.exitCode = failed > 0 ? 1 : 0;
  } catch (error) {
    reportFailure(error);
  }
}
