import { type Reason, reasons } from '@/db/vocabulary';
import type { Condition, Decision, Edition, Facts, Match, Permission } from './terms';
import { wishRows } from './wishes';

/** Whether `facts` fit the pattern. */
export function matches(pattern: Match, facts: Facts): boolean {
  return Object.entries(pattern).every(([fact, values]) =>
    (values as readonly string[]).includes(facts[fact as keyof Facts]),
  );
}

/** Whether the row is about such a person and campaign at all. */
export function concerns(row: Permission, facts: Facts): boolean {
  return matches(row.when, facts) && !row.unless?.some((pattern) => matches(pattern, facts));
}

function lacking(condition: Condition, facts: Facts): Reason | undefined {
  const value = facts[condition.fact];
  if ((condition.is as readonly string[]).includes(value)) return undefined;
  const { otherwise } = condition;
  if (typeof otherwise === 'string') return otherwise;
  return (otherwise as Partial<Record<string, Reason>>)[value];
}

/** The first thing that the row asks and the facts lack; nothing if they have all. */
export function firstLacking(row: Permission, facts: Facts): Reason | undefined {
  for (const condition of row.asks) {
    const reason = lacking(condition, facts);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

const refuse = (reason: Reason, row: { id: string; sources: readonly string[] }): Decision => ({
  verdict: 'ineligible',
  basis: null,
  reason,
  rule: row.id,
  sources: row.sources,
});

/**
 * The law's answer. Prohibitions win over everything; then the permission that the facts satisfy, unless the person asked for
 * less; else no, with the reason nearest to being lawful and the row that it was nearest to. Without an edition nothing is permitted.
 */
export function decide(edition: Edition | undefined, facts: Facts): Decision {
  if (!edition) return { verdict: 'ineligible', basis: null, reason: 'no_law', rule: 'no-law', sources: [] };
  const ban = edition.prohibitions.find((row) => matches(row.when, facts));
  if (ban) return refuse(ban.reason, ban);

  const answers = edition.permissions
    .filter((row) => concerns(row, facts))
    .map((row) => ({ row, reason: firstLacking(row, facts) }));
  const permission = answers.find((answer) => answer.reason === undefined)?.row;
  if (permission && facts.address === 'none') return refuse('unreachable', permission);
  if (permission && facts.wish !== 'none') return refuse(wishRows[facts.wish].reason, wishRows[facts.wish]);
  if (permission) {
    return {
      verdict: 'eligible',
      basis: permission.basis,
      reason: null,
      rule: permission.id,
      sources: permission.sources,
    };
  }
  return nearest(answers);
}

function nearest(answers: readonly { row: Permission; reason: Reason | undefined }[]): Decision {
  for (const reason of reasons) {
    const answer = answers.find((candidate) => candidate.reason === reason);
    if (answer) return refuse(reason, answer.row);
  }
  throw new Error('the law has no row for these facts');
}
