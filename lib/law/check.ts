import { channels } from '@/db/vocabulary';
import { countries } from './countries/list';
import { concerns, decide, firstLacking, matches } from './decide';
import { boundaries, editionOn, readingsOf } from './editions';
import { factsLookedAt } from './facts-looked-at';
import { sources } from './sources';
import { type Stance, USUAL } from './stance';
import { type CountryLaw, type Edition, type Fact, type Facts, factValues, type Reading } from './terms';

export type LawFinding = { edition: string; row: string; problem: string };
export type LawReport = { editions: number; combinations: number; rows: number; findings: LawFinding[] };

/** Every edition there is: one for each country, channel, boundary date and choice of readings. */
export function allEditions(): Edition[] {
  return countries.flatMap((law) =>
    channels.flatMap((channel) =>
      boundaries(law, channel).flatMap((day) =>
        everyStance(readingsOf(law, channel)).flatMap(
          (stance) => editionOn(law.country, channel, day, stance) ?? [],
        ),
      ),
    ),
  );
}

function everyStance(readings: readonly Reading[]): Stance[] {
  return readings.reduce<Stance[]>(
    (stances, { id, options }) =>
      stances.flatMap((stance) =>
        Object.keys(options).map((option) => ({
          ...stance,
          readings: { ...stance.readings, [id]: option },
        })),
      ),
    [USUAL],
  );
}

/** Every combination of the facts named, the others left as they are in `rest`. */
export function* everyFacts(
  names: readonly Fact[] = Object.keys(factValues) as Fact[],
  rest: Partial<Facts> = {},
): Generator<Facts> {
  const lists = names.map((name) => factValues[name] as readonly string[]);
  const total = lists.reduce((product, list) => product * list.length, 1);
  for (let number = 0; number < total; number++) {
    let left = number;
    const facts: Record<string, string | undefined> = { ...rest };
    for (const [position, name] of names.entries()) {
      const list = lists[position] ?? [];
      facts[name] = list[left % list.length];
      left = Math.floor(left / list.length);
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
  const report: LawReport = {
    editions: editions.length,
    combinations: 0,
    rows: 0,
    findings: [...sameIds(), ...unknownTexts()],
  };
  for (const edition of editions) {
    report.rows += edition.permissions.length + edition.prohibitions.length;
    report.findings.push(...citations(edition));
    report.combinations += enumerate(edition, report.findings);
  }
  return report;
}

function sameIds(): LawFinding[] {
  const seen = new Set<string>();
  const rowsOf = ({ permissions, prohibitions }: CountryLaw) => [
    ...Object.values(permissions).flat(),
    ...prohibitions,
  ];
  return countries
    .flatMap((law) => rowsOf(law).map(({ id }) => ({ edition: law.country, row: id })))
    .filter(({ row }) => seen.size === seen.add(row).size)
    .map((row) => ({ ...row, problem: 'has the id of another row' }));
}

/** Rows cite what is in force (see `editionOn`): one left without a citation rests on nothing. */
function citations(edition: Edition): LawFinding[] {
  const { permissions, prohibitions, periods, salesLike, duties } = edition;
  const found = (row: string, problem: string): LawFinding => ({ edition: edition.id, row, problem });
  const bare = [...prohibitions, ...permissions]
    .filter((row) => row.sources.length === 0)
    .map((row) => found(row.id, 'cites no text in force'));
  const wrong = [...periods, ...salesLike, ...duties]
    .filter(({ source }) => !isInForce(source, edition.from))
    .map(({ source }) => found(source, 'is cited, but was not in force'));
  return [...bare, ...wrong];
}

function isInForce(id: string, day: string): boolean {
  const text = sources[id];
  return text !== undefined && text.from <= day && (text.to === undefined || day < text.to);
}

/** Keys that no country gives a text for. */
function unknownTexts(): LawFinding[] {
  return countries.flatMap(({ country, permissions, prohibitions }) =>
    [...Object.values(permissions).flat(), ...prohibitions].flatMap((row) =>
      row.sources
        .filter((id) => sources[id] === undefined)
        .map((id) => ({
          edition: country,
          row: row.id,
          problem: `cites ${id}, which is not among the texts`,
        })),
    ),
  );
}

function enumerate(edition: Edition, findings: LawFinding[]): number {
  const answered = new Set<string>();
  const overlaps = new Set<string>();
  const [first] = everyFacts();
  let combinations = 0;
  for (const facts of everyFacts(factsLookedAt(edition), first)) {
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
