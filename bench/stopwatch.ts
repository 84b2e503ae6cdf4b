/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/**
 * Times several things by turns, `rounds` times each after one turn that does not count, so that what the machine does beside hits
 * all of them alike. Answers the median of each, in milliseconds.
 */
export async function race<N extends string>(
  rounds: number,
  runners: Record<N, () => Promise<number | undefined>>,
): Promise<Record<N, number>> {
  const names = Object.keys(runners) as N[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<N, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      // A runner may time itself, where its own preparation is not what is measured.
      const own = await runners[name]();
      if (round > 0) times[name].push(own ?? performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<N, number>;
}
