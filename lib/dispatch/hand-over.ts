import type { Carrier, HandOver, Letter } from './carrier';

/** A batch's hand-overs must be over by then; what has not begun by then goes back to the queue. */
export const BATCH_DEADLINE_MS = 2000;
/** How long those wait for whose domain all places were taken. */
const NO_PLACE_MS = 1000;

/** What is answered for one that was not begun for no reason of the carrier's. */
export const OUT_OF_TIME = 'the batch ran out of time';

/** One of a batch: its letter, made only when its turn comes, and what its domain's places are counted by. */
export type Turn = { make: () => Promise<Letter>; domain?: string | undefined };

export type Bounds = {
  /** None begins after that (of `performance.now()`). */
  until?: number;
  /** None begins once this is false: the lock that the batch rests on is gone. */
  holds?: () => boolean;
  /** How many may be under way to a domain at once; as many as there are lanes where it is not named. */
  places?: ReadonlyMap<string, number> | undefined;
};

/**
 * Hands a batch's letters over, as many at once as the carrier has lanes and each domain has places. Answers one result for each, in
 * their order; never throws.
 */
export async function handOverBatch(
  carrier: Carrier,
  turns: readonly Turn[],
  { until = Number.POSITIVE_INFINITY, holds = () => true, places = new Map() }: Bounds = {},
): Promise<HandOver[]> {
  const results: HandOver[] = turns.map(({ domain = '' }) =>
    places.get(domain) === 0
      ? { state: 'deferred', answer: 'its domain had no place free', waitMs: NO_PLACE_MS }
      : { state: 'not_begun', answer: OUT_OF_TIME },
  );
  const stopAt = Math.min(performance.now() + BATCH_DEADLINE_MS, until);
  const mayBegin = () => performance.now() < stopAt && holds();
  const waiting = turns
    .map((turn, place) => ({ ...turn, place }))
    .filter(({ place }) => results[place]?.state === 'not_begun');
  const underWay = new Map<string, number>();
  const free = (domain = '') => (underWay.get(domain) ?? 0) < (places.get(domain) ?? carrier.lanes);
  const count = (domain = '', by: number) => underWay.set(domain, (underWay.get(domain) ?? 0) + by);
  const lane = async () => {
    while (mayBegin()) {
      // Whoever's domain is full is left to the lane that ends with it.
      const turn = waiting.find(({ domain }) => free(domain));
      if (!turn) return;
      waiting.splice(waiting.indexOf(turn), 1);
      count(turn.domain, 1);
      const result = await handOverOne(carrier, turn.make, mayBegin);
      count(turn.domain, -1);
      results[turn.place] = result;
      // A server that cannot be reached for one cannot be for the next.
      if (result.state === 'not_begun') return;
    }
  };
  await Promise.all(Array.from({ length: carrier.lanes }, lane));
  return results;
}

async function handOverOne(
  carrier: Carrier,
  make: () => Promise<Letter>,
  mayBegin: () => boolean,
): Promise<HandOver> {
  let letter: Letter;
  try {
    letter = await make();
  } catch {
    return { state: 'failed', answer: 'the message could not be composed' };
  }
  // To print one takes a moment as well.
  if (!mayBegin()) return { state: 'not_begun', answer: OUT_OF_TIME };
  try {
    return await carrier.handOver(letter);
  } catch {
    return { state: 'uncertain', answer: 'the carrier broke off' };
  }
}
