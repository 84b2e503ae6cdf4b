import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Runs a command of ours as a process of its own, as it runs in earnest. */
export function startAval(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

export async function endAval(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Waits until something is so, for a minute at most. */
export async function until(condition: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const stop = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > stop) throw new Error(`not so after ${seconds} s: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Posts as a mail client does; answers the status (0: no answer) and how long it took, in milliseconds. */
export async function click(
  base: string,
  token: string,
): Promise<{ status: number; ms: number; at: number }> {
  const began = performance.now();
  const status = await fetch(`${base}/u/${token}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  }).then(
    async (response) => {
      // The status is the answer, even where its server dies before it has said the rest.
      await response.arrayBuffer().catch(() => {});
      return response.status;
    },
    () => 0,
  );
  return { status, ms: performance.now() - began, at: Date.now() };
}
