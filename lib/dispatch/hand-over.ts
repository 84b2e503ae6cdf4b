import type { Carrier, HandOver, Letter } from './carrier';

/** A batch's hand-overs must be over by then; what has not begun by then goes back to the queue. */
export const BATCH_DEADLINE_MS = 2000;

/**
 * Hands a batch's letters over, as many at once as the carrier has lanes, each made only when its turn comes; none begins after
 * `until` (of `performance.now()`). Answers one result for each, in their order.
 */
export async function handOverBatch(
  carrier: Carrier,
  makeLetters: readonly (() => Promise<Letter>)[],
  until = Number.POSITIVE_INFINITY,
): Promise<HandOver[]> {
  const results: HandOver[] = makeLetters.map(() => ({
    state: 'not_begun',
    answer: 'the batch ran out of time',
  }));
  const stopAt = Math.min(performance.now() + BATCH_DEADLINE_MS, until);
  let next = 0;
  const lane = async () => {
    for (let place = next++; place < makeLetters.length && performance.now() < stopAt; place = next++) {
      const make = makeLetters[place];
      if (!make) return;
      const result = await handOverOne(carrier, make, stopAt);
      results[place] = result;
      // A server that cannot be reached for one cannot be for the next.
      if (result.state === 'not_begun') return;
    }
  };
  await Promise.all(Array.from({ length: carrier.lanes }, lane));
  return results;
}

async function handOverOne(carrier: Carrier, make: () => Promise<Letter>, stopAt: number): Promise<HandOver> {
  let letter: Letter;
  try {
    letter = await make();
  } catch {
    return { state: 'failed', answer: 'the message could not be composed' };
  }
  // To print one takes a moment as well.
  if (performance.now() >= stopAt) return { state: 'not_begun', answer: 'the batch ran out of time' };
  try {
    return await carrier.handOver(letter);
  } catch {
    return { state: 'uncertain', answer: 'the carrier broke off' };
  }
}
