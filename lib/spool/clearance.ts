import type { Db } from '@/db/client';
import { emptyFor } from '@/db/queries/promise-empty';

/**
 * Until when hand-overs may begin, in milliseconds of `performance.now()`: so long every spool that is known is known to hold no
 * withdrawal. In the past while one holds some, or has not been heard of.
 */
export async function clearUntil(db: Db): Promise<number> {
  const asked = performance.now();
  const left = await emptyFor(db);
  // Counted from before the question: the way of the answer is on nobody's side.
  return left === null ? Number.POSITIVE_INFINITY : asked + left;
}
