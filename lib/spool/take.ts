import { answerWithin, isUnreachable, NoAnswer } from '../unreachable';
import { awaySince, markAway, unlessAway } from './reach';

/** So long a person waits for the database, in milliseconds, before their act is kept beside it. */
const PATIENCE_MS = 2000;

/**
 * The answer of `record`, which writes what a person said to the database; where that is away, or does not answer in time, the
 * answer of `keep`. Both may happen: to record the same act twice changes nothing.
 */
export async function takeOrKeep<T>(
  record: () => Promise<T>,
  keep: () => Promise<T>,
  patience = PATIENCE_MS,
): Promise<T> {
  if (awaySince() !== null) return keep();
  try {
    return await unlessAway(answerWithin(patience, record()), () => new NoAnswer('the database is away'));
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    markAway();
    return keep();
  }
}
