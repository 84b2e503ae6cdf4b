import { type Condition, type Edition, type Fact, factValues, type Match } from './terms';

/**
 * The facts that some row of the edition looks at. The others cannot change its answer: they need not be gathered, and one value of
 * each is all of them.
 */
export function factsLookedAt({ permissions, prohibitions }: Edition): Fact[] {
  const patterns: Match[] = [...permissions, ...prohibitions].flatMap((row) => [
    row.when,
    ...('unless' in row ? (row.unless ?? []) : []),
  ]);
  const conditions: Condition[] = permissions.flatMap((row) => row.asks);
  const named = new Set([
    ...patterns.flatMap((pattern) => Object.keys(pattern)),
    ...conditions.map(({ fact }) => fact),
    // Whoever may be written to has to be reachable.
    'address',
  ]);
  return (Object.keys(factValues) as Fact[]).filter((fact) => named.has(fact));
}
