// `npm test`: everything, on a fresh clone alone. `npm test -- --only check|unit|db|e2e` runs one part.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { grace } from './application.mjs';
import { runChecks } from './check.mjs';
import { stopAllChildren } from './children.mjs';
import { ensureInstalled } from './install.mjs';
import { endLeftovers, markThisRun } from './leftovers.mjs';
import { Refusal, reportFailure } from './project.mjs';
import { stopSignal } from './stop-signal.mjs';
import { runBrowserTests, runVitest } from './test-steps.mjs';

const steps = {
  check: () => runChecks(),
  unit: (workDir) => runVitest({ projects: ['unit'], workDir }),
  db: (workDir) => runVitest({ projects: ['db'], workDir }),
  e2e: (workDir) => runBrowserTests({ workDir }),
};

function chosenSteps(args) {
  const at = args.indexOf('--only');
  if (at === -1) return Object.keys(steps);
  const chosen = args[at + 1];
  if (!(chosen in steps)) throw new Refusal(`--only takes one of: ${Object.keys(steps).join(', ')}.`);
  return [chosen];
}

async function runSteps(names, workDir) {
  const total = { passed: 0, failed: 0 };
  for (const name of names) {
    signal.throwIfAborted();
    console.log(`\n== ${name}`);
    const {
      passed,
      failed,
      skipped = 0,
    } = await steps[name](workDir).catch((error) => {
      if (signal.aborted) throw error;
      reportFailure(error);
      return { passed: 0, failed: 1 };
    });
    console.log(`== ${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

const { signal } = stopSignal({ stop: () => stopAllChildren(60_000), hurry: () => stopAllChildren(grace) });

async function main() {
  const names = chosenSteps(process.argv.slice(2));
  markThisRun();
  await ensureInstalled();
  const workDir = fs.mkdtempSync(path.join(os.tmpdir(), 'aval-reports-'));
  try {
    const total = await runSteps(names, workDir);
    const left = await endLeftovers();
    for (const process of left) console.error(`Left running, and ended now: ${process}`);
    if (left.length > 0) total.failed += 1;
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    process.exitCode = total.failed > 0 ? 1 : 0;
  } finally {
    fs.rmSync(workDir, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  if (!signal.aborted) reportFailure(error);
  else process.exitCode = 130;
}
if (signal.aborted) console.log('Stopped.');
process.exit();
