// Proves that a test run leaves no process behind. Every process inherits a mark in its environment, which no other
// program has, so that what is found with it is surely ours.
import crypto from 'node:crypto';
import fs from 'node:fs';
import { pause } from './process-identity.mjs';

const name = 'AVAL_TEST_RUN';

/** Marks this process and all that it will start. */
export function markThisRun() {
  process.env[name] = crypto.randomUUID();
}

/**
 * Ends what still runs of this run.
 *
 * @returns {Promise<string[]>} their command lines; none where there is no /proc to look into
 */
export async function endLeftovers() {
  // What was told to end may need a moment for it.
  for (let tenths = 0; tenths < 20 && marked().length > 0; tenths += 1) await pause(100);
  const left = marked();
  for (const { pid } of left) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  return left.map(({ pid, command }) => `${pid} ${command}`);
}

function marked() {
  if (process.platform !== 'linux') return [];
  return fs
    .readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .flatMap((pid) => {
      try {
        if (!fs.readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`${name}=${process.env[name]}`))
          return [];
        const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        return [{ pid: Number(pid), command: command.slice(0, 200) }];
      } catch {
        // Another user's, or gone between the two looks.
        return [];
      }
    });
}
