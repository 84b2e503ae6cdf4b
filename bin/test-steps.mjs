// The parts of `npm test`, each of which answers how many of its tests passed and failed.
import fs from 'node:fs';
import path from 'node:path';
import { startChild, stopChild } from './children.mjs';
import { findChromium } from './chromium.mjs';
import { removeDataDir } from './embedded-postgres.mjs';
import { freePort } from './postgres-server.mjs';
import { pause } from './process-identity.mjs';
import { cloneDir, installed, root } from './project.mjs';
import { makeThrowAwayDir, startThrowAwayPostgres } from './throw-away-postgres.mjs';

/** A build, an install of the demonstration and a slow machine fit in; a program that hangs does not go on for ever. */
const startLimit = 10 * 60_000;

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

/**
 * Runs vitest's projects of the given names.
 *
 * @param {{ projects: string[], workDir: string }} options
 * @returns {Promise<Count>}
 */
export async function runVitest({ projects, workDir }) {
  const cluster = projects.includes('db') ? await startThrowAwayPostgres() : undefined;
  const report = path.join(workDir, `vitest-${projects.join('-')}.json`);
  const args = [
    'run',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  try {
    const child = startChild(
      process.execPath,
      [installed('vitest', 'vitest.mjs'), ...args, ...projects.flatMap((name) => ['--project', name])],
      {
        cwd: root,
        journal: cloneDir,
        env: { ...process.env, NODE_ENV: 'test', ...(cluster ? { TEST_CLUSTER_URL: cluster.url } : {}) },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    const { code } = await child.ended;
    const found = readReport(report);
    return count(code, {
      passed: found?.numPassedTests,
      failed: found?.numFailedTests,
      skipped: found?.numPendingTests,
    });
  } finally {
    await cluster?.remove();
  }
}

/**
 * Starts the whole application as `npm start` does, in a data folder and on a port of its own, and runs the browser
 * tests against it.
 *
 * @param {{ workDir: string }} options
 * @returns {Promise<Count>}
 */
export async function runBrowserTests({ workDir }) {
  const chromium = await findChromium();
  const dataDir = await makeThrowAwayDir();
  const port = await freePort();
  const log = path.join(workDir, 'application.log');
  const application = startApplication({ dataDir, port, log });
  try {
    if (!(await isUp(application, port))) {
      console.error(`The application did not start:\n${fs.readFileSync(log, 'utf8').slice(-8000)}`);
      return { passed: 0, failed: 1 };
    }
    const tests = await runPlaywright({ chromium, port, dataDir, workDir });
    if (tests.failed > 0)
      console.error(`The application's last words:\n${fs.readFileSync(log, 'utf8').slice(-4000)}`);
    return tests;
  } finally {
    // Web and worker, then PostgreSQL, each in its own time.
    await stopChild(application, 60_000);
    removeDataDir(dataDir);
  }
}

function startApplication({ dataDir, port, log }) {
  const { DATABASE_URL, APP_URL, SMTP_URL, SMPP_URL, AVAL_SECRET, NODE_ENV, ...env } = process.env;
  const output = fs.openSync(log, 'w');
  return startChild(process.execPath, [path.join(root, 'bin', 'start.mjs')], {
    cwd: root,
    journal: cloneDir,
    env: { ...env, AVAL_DATA_DIR: dataDir, AVAL_DEMO: '1', PORT: String(port) },
    stdio: ['ignore', output, output],
  });
}

async function isUp(application, port) {
  const until = Date.now() + startLimit;
  while (Date.now() < until && application.exitCode === null && application.signalCode === null) {
    try {
      const answer = await fetch(`http://localhost:${port}/healthz`, { signal: AbortSignal.timeout(5000) });
      if (answer.status === 200) return true;
    } catch {
      // Not yet.
    }
    await pause(250);
  }
  return false;
}

async function runPlaywright({ chromium, port, dataDir, workDir }) {
  const report = path.join(workDir, 'playwright.json');
  const args = [
    installed('@playwright', 'test', 'cli.js'),
    'test',
    '--pass-with-no-tests',
    '--reporter=list,json',
  ];
  const child = startChild(process.execPath, args, {
    cwd: root,
    journal: cloneDir,
    env: {
      ...process.env,
      ...chromium.env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      E2E_BASE_URL: `http://localhost:${port}`,
      E2E_CHROMIUM: chromium.path,
      // For tests that use the command line against the running application.
      AVAL_DATA_DIR: dataDir,
      PORT: String(port),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const { code } = await child.ended;
  const stats = readReport(report)?.stats;
  return count(code, {
    // One that passed at the second try has passed; Playwright's own list shows it as flaky.
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected,
    skipped: stats?.skipped,
  });
}

function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

/** A runner that failed without counting a failed test (a file that does not load, say) is a failure all the same. */
function count(code, { passed = 0, failed = 0, skipped = 0 }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}
