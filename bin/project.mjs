// Where things lie in this clone. Only Node's own modules: this must load before anything is installed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * What belongs to the clone rather than to a data folder: locks of the install and of the build, the record of
 * processes started for them. It is `.aval` even where AVAL_DATA_DIR points elsewhere.
 */
export const cloneDir = path.join(root, '.aval');

/** A file of an installed package, by its path below node_modules. */
export const installed = (...parts) => path.join(root, 'node_modules', ...parts);

export const nextProgram = installed('next', 'dist', 'bin', 'next');

/** Node's arguments that run the command line's TypeScript as it is. */
export const cliArguments = ['--import', 'tsx', path.join(root, 'lib', 'cli', 'main.ts')];

/**
 * Creates a data folder. Others may pass through it but not list it: PostgreSQL, which refuses to run as root, runs
 * as another user below it. Everything secret in it is a file that only its owner reads.
 */
export function makeDataDir(dir) {
  if (fs.existsSync(dir)) return;
  fs.mkdirSync(dir, { recursive: true });
  fs.chmodSync(dir, 0o711);
}

/** A problem that the person at the keyboard can mend: shown as its sentence, without a stack. */
export class Refusal extends Error {}

/** Ends the program as a failure, in a sentence where the failure is one that we foresaw. */
export function reportFailure(error) {
  console.error(error instanceof Refusal ? `\n${error.message}` : error);
  process.exitCode = 1;
}
