import { distinct, type Question } from './question';

/**
 * The facts that several sources may say, as bits to be joined: `contract` and `informed` in the profile's own order, and above
 * them one bit for each moment since which a sign of life counts.
 */
export const CONTRACT = 1;
export const INFORMED = 2;
export const activeBit = (index: number): number => 4 << index;

/** The moments since which a sign of life counts, one for all the countries that share it. */
export function silences({ terms }: Question): Date[] {
  const since = terms.flatMap(({ activeSince }) => (activeSince ? [activeSince] : []));
  return distinct(since, (at) => at.getTime());
}
