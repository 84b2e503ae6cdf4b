// The two processes of the application: the web server, without which nothing goes on, and the worker, which is
// started again when it ends.
import net from 'node:net';
import path from 'node:path';
import { isEnding, startChild } from './children.mjs';
import { pause } from './process-identity.mjs';
import { cliArguments, nextProgram, Refusal, root } from './project.mjs';

/** How long each may take to finish what it is doing, in milliseconds. */
export const grace = 10_000;

const withUs = ['--import', path.join(root, 'bin', 'leave-with-parent.mjs')];

function startNode(args, { env, journal }) {
  return startChild(process.execPath, args, {
    cwd: root,
    journal,
    env: { ...env, AVAL_STARTER: String(process.pid) },
    // The fourth is the channel that leave-with-parent.mjs listens to.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** @param {{ env: NodeJS.ProcessEnv, journal: string, dev: boolean }} options */
export function startWeb({ env, journal, dev }) {
  return startNode([...withUs, nextProgram, dev ? 'dev' : 'start', '-p', env.PORT], {
    journal,
    env: { ...env, NODE_ENV: dev ? 'development' : 'production' },
  });
}

/** Keeps a worker running until all is ended, with a pause that doubles while it keeps falling over. */
export async function keepWorker({ env, journal, dev }) {
  let seconds = 1;
  while (!isEnding()) {
    const began = Date.now();
    const watching = dev ? ['--watch', '--watch-preserve-output'] : [];
    const worker = startNode([...watching, ...withUs, ...cliArguments, 'worker'], {
      journal,
      env: { ...env, NODE_ENV: dev ? 'development' : 'production' },
    });
    const { code } = await worker.ended;
    if (isEnding()) return;
    if (Date.now() - began > 60_000) seconds = 1;
    console.error(`The worker ended (${code}). It is started again in ${seconds} s.`);
    await pause(seconds * 1000);
    seconds = Math.min(seconds * 2, 60);
  }
}

/** Refuses when something else listens on the port already. */
export function requireFreePort(port) {
  return new Promise((done, fail) => {
    const server = net.createServer();
    server.once('error', (error) => fail(new Refusal(portProblem(port, error.code))));
    server.listen(port, () => server.close(() => done()));
  });
}

function portProblem(port, code) {
  if (code === 'EADDRINUSE')
    return `PORT ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`;
  if (code === 'EACCES')
    return `PORT ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
  return `PORT ${port} cannot be used (${code}).`;
}

/**
 * Waits until the application says that web server, database and worker are all well.
 *
 * @returns {Promise<void>} refuses after a minute, with the last answer; returns early when `signal` aborts
 */
export async function waitUntilHealthy(port, signal) {
  const until = Date.now() + 60_000;
  let last = 'no answer';
  while (!signal.aborted) {
    try {
      // Not 127.0.0.1: Next.js calls itself localhost whatever it is called, and cookies tell the two apart.
      const answer = await fetch(`http://localhost:${port}/healthz`, { signal: AbortSignal.timeout(5000) });
      if (answer.status === 200) return;
      last = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    if (Date.now() > until)
      throw new Refusal(`The application did not become healthy within a minute: ${last}`);
    await pause(50);
  }
}
