import path from 'node:path';
import { env } from '../env';
import type { Kept } from './entry';
import { promisedUntil, writeKept } from './folder';

/** A promise that the folder is empty holds for so long at most, in milliseconds. */
export const PROMISE_MS = 3000;

/** Where this process keeps what it cannot bring to the database. */
export function spoolFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ env().AVAL_DATA_DIR, 'spool');
}

/** What was said could not be written: it must be said again. */
export class NotKept extends Error {
  readonly code = 'NOT_KEPT';
}

type Waiting = { entry: Kept; done: () => void; failed: (error: unknown) => void };

const waiting: Waiting[] = [];
let writing = false;

/**
 * Keeps what a person said, for certain: when this has answered, it is on the disk, and no worker anywhere believes any more that
 * this folder is empty. Those that come while a file is being written share the next one.
 * @throws NotKept
 */
export async function keepForLater(entry: Kept): Promise<void> {
  try {
    await new Promise<void>((done, failed) => {
      waiting.push({ entry, done, failed });
      void writeAll();
    });
    const left = (await promisedUntil(spoolFolder())) - Date.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(left, PROMISE_MS)));
  } catch (error) {
    throw new NotKept('the spool cannot be written', { cause: error });
  }
}

async function writeAll(): Promise<void> {
  if (writing) return;
  writing = true;
  for (let batch = waiting.splice(0); batch.length > 0; batch = waiting.splice(0)) {
    try {
      await writeKept(
        spoolFolder(),
        batch.map(({ entry }) => entry),
      );
      for (const { done } of batch) done();
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
  writing = false;
}
