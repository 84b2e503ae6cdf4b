// Which process is meant. A number alone is not enough: after a crash or a restart of the machine it may have been
// given to somebody else's program, and we must never wait for that one, let alone stop it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** When a process began, in a form that only serves comparison; undefined when there is none of that number. */
function beganAt(pid) {
  if (process.platform === 'linux') {
    try {
      // Field 22 of proc_pid_stat(5), counted after the name, which may hold blanks and brackets.
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  return beganAtElsewhere(pid);
}

function beganAtElsewhere(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return undefined;
  }
  if (process.platform === 'win32') return 'unknown';
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return started.trim().replace(/\W+/g, '_') || undefined;
  } catch {
    return undefined;
  }
}

/** `PID-BEGIN`, fit for a file's name; undefined when no such process runs. */
export function identify(pid = process.pid) {
  const began = beganAt(pid);
  return began === undefined ? undefined : `${pid}-${began}`;
}

/** The process's number in an identity. */
export const pidOf = (identity) => Number.parseInt(identity, 10);

/** Whether exactly that process still runs. */
export const isRunning = (identity) => identity !== '' && identify(pidOf(identity)) === identity;

/** Whether a process of that number runs at all. */
export const exists = (pid) => beganAt(pid) !== undefined;

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
