import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isListening } from '../../spool/testing/listening';
import { freePort, until } from '../../spool/testing/processes';

/** What stands in a sink's file for each message that it took. */
export type Taken = { to: string; begunAt: number };

/**
 * A mail server as a process of its own, whose file says what it was given, whatever becomes of Aval: a line is there before the
 * server answers.
 */
export async function openSink({ delayMs = 0 } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'aval-sink-'));
  const file = path.join(folder, 'taken.jsonl');
  const port = await freePort();
  openSync(file, 'w');
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'lib/dispatch/testing/sink-process.ts', file, String(port), String(delayMs)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  await until(() => isListening(port));
  return {
    url: `smtp://127.0.0.1:${port}`,
    file,
    taken(): Taken[] {
      const lines = readFileSync(file, 'utf8').split('\n');
      return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
    },
    close: () => child.kill('SIGKILL'),
  };
}
