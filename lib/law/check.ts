import { concerns, decide, firstLacking, matches } from './decide';
import { allEditions } from './editions';
import { sources } from './sources';
import { type Edition, type Fact, type Facts, factValues } from './terms';

export type LawFinding = { edition: string; row: string; problem: string };
export type LawReport = { editions: number; combinations: number; rows: number; findings: LawFinding[] };

/** Every combination of facts, one after the other. */
export function* everyFacts(): Generator<Facts> {
  const names = Object.keys(factValues) as Fact[];
  const lists = names.map((name) => factValues[name] as readonly string[]);
  const total = lists.reduce((product, list) => product * list.length, 1);
  for (let number = 0; number < total; number++) {
    let rest = number;
    const facts: Record<string, string | undefined> = {};
    for (const [position, name] of names.entries()) {
      const list = lists[position] ?? [];
      facts[name] = list[rest % list.length];
      rest = Math.floor(rest / list.length);
    }
    yield facts as Facts;
  }
}

/**
 * Reads the law against itself: for every edition and every combination of facts exactly one row answers, no two
 * permissions hold at once, every row answers for something, and every row cites a text in force.
 */
export function checkLaw(): LawReport {
  const editions = allEditions();
  const report: LawReport = { editions: editions.length, combinations: 0, rows: 0, findings: [] };
  for (const edition of editions) {
    report.rows += edition.permissions.length + edition.prohibitions.length;
    report.findings.push(...citations(edition));
    report.combinations += enumerate(edition, report.findings);
  }
  return report;
}

function citations(edition: Edition): LawFinding[] {
  return [...edition.prohibitions, ...edition.permissions].flatMap((row) =>
    row.sources
      .filter((id) => sources[id].from > edition.from)
      .map((id) => ({
        edition: edition.id,
        row: row.id,
        problem: `cites ${id}, which was not yet in force`,
      })),
  );
}

function enumerate(edition: Edition, findings: LawFinding[]): number {
  const answered = new Set<string>();
  const overlaps = new Set<string>();
  let combinations = 0;
  for (const facts of everyFacts()) {
    combinations++;
    answered.add(decide(edition, facts).rule);
    if (edition.prohibitions.some((row) => matches(row.when, facts))) continue;
    const holding = edition.permissions.filter(
      (row) => concerns(row, facts) && firstLacking(row, facts) === undefined,
    );
    if (holding.length > 1) overlaps.add(holding.map((row) => row.id).join(' and '));
  }
  for (const pair of overlaps) findings.push({ edition: edition.id, row: pair, problem: 'hold at once' });
  for (const row of [...edition.prohibitions, ...edition.permissions]) {
    if (!answered.has(row.id)) findings.push({ edition: edition.id, row: row.id, problem: 'never answers' });
  }
  return combinations;
}
