import type { Carrier, HandOver, Letter } from './carrier';

/** A batch's hand-overs must be over by then; what has not begun by then goes back to the queue. */
export const BATCH_DEADLINE_MS = 2000;

/**
 * Hands a batch's letters over, as many at once as the carrier has lanes, each made only when its turn comes. Answers one
 * result for each, in their order.
 */
export async function handOverBatch(
  carrier: Carrier,
  makeLetters: readonly (() => Promise<Letter>)[],
): Promise<HandOver[]> {
  const results: HandOver[] = makeLetters.map(() => ({
    state: 'not_begun',
    answer: 'the batch ran out of time',
  }));
  const stopAt = Date.now() + BATCH_DEADLINE_MS;
  let next = 0;
  const lane = async () => {
    for (let place = next++; place < makeLetters.length && Date.now() < stopAt; place = next++) {
      const make = makeLetters[place];
      if (!make) return;
      const result = await handOverOne(carrier, make);
      results[place] = result;
      // A server that cannot be reached for one cannot be for the next.
      if (result.state === 'not_begun') return;
    }
  };
  await Promise.all(Array.from({ length: carrier.lanes }, lane));
  return results;
}

async function handOverOne(carrier: Carrier, make: () => Promise<Letter>): Promise<HandOver> {
  let letter: Letter;
  try {
    letter = await make();
  } catch {
    return { state: 'failed', answer: 'the message could not be composed' };
  }
  try {
    return await carrier.handOver(letter);
  } catch {
    return { state: 'uncertain', answer: 'the carrier broke off' };
  }
}
