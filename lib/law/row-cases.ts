import type { Basis, Reason } from '@/db/vocabulary';
import { concerns, decide, firstLacking, matches } from './decide';
import { factInWords } from './facts-in-words';
import {
  type Edition,
  type Fact,
  type Facts,
  factValues,
  type Match,
  type Permission,
  type Said,
} from './terms';

/** A worked example: the one fact that differs from the row's own example, and what the law then answers. */
export type RowCase = { differs: Said | null; basis: Basis | null; reason: Reason | null };

/** Somebody of whom nothing is known but an address, and an ordinary message. */
const stranger: Facts = {
  ...{ nature: 'commercial', sector: 'none', assessed: 'yes', audience: 'consumer', address: 'personal' },
  ...{ standing: 'none', relation: 'none', contract: 'no', informed: 'yes', active: 'yes' },
  ...{ related: 'no', company: 'yes', wish: 'none' },
};

/**
 * The cases of a permission: somebody who has all that it asks, then the same person with each thing lacking in turn. They
 * are decided by the edition as a whole, so that another row may answer for one.
 */
export function casesOf(edition: Edition, row: Permission): RowCase[] {
  const example = exampleOf(edition, row);
  if (!example) return [];
  const lacking = row.asks.flatMap(({ fact, is }) =>
    (factValues[fact] as readonly string[])
      .filter((value) => !(is as readonly string[]).includes(value))
      .map((value) => [fact, value] as [Fact, Facts[Fact]]),
  );
  return [
    decided(edition, example, null),
    ...lacking.map(([fact, value]) =>
      decided(edition, { ...example, [fact]: value }, factInWords(fact, value)),
    ),
  ];
}

function decided(edition: Edition, facts: Facts, differs: Said | null): RowCase {
  const { basis, reason } = decide(edition, facts);
  return { differs, basis, reason };
}

/** Somebody for whom the row answers yes. */
function exampleOf(edition: Edition, row: Permission): Facts | undefined {
  const asked = Object.fromEntries(row.asks.map(({ fact, is }) => [fact, is[0]]));
  const first = Object.fromEntries(Object.entries(row.when).map(([fact, values]) => [fact, values[0]]));
  const base = { ...stranger, ...first, ...asked } as Facts;
  return everyDeparture(base, row.unless ?? []).find(
    (facts) =>
      concerns(row, facts) &&
      firstLacking(row, facts) === undefined &&
      decide(edition, facts).rule === row.id,
  );
}

/** The example, and where what the row leaves out reaches it, the same with one other value of each fact named there. */
function everyDeparture(base: Facts, unless: readonly Match[]): Facts[] {
  if (!unless.some((pattern) => matches(pattern, base))) return [base, ...elsewhere(base)];
  const named = unless.flatMap((pattern) => Object.keys(pattern) as Fact[]);
  return named.flatMap((fact) => factValues[fact].map((value) => ({ ...base, [fact]: value }) as Facts));
}

const elsewhere = (base: Facts): Facts[] =>
  (['company', 'related', 'contract'] as const).flatMap((fact) =>
    factValues[fact].map((value) => ({ ...base, [fact]: value })),
  );
