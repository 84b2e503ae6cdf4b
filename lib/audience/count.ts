import type { Db } from '@/db/client';
import { countProfiles } from '@/db/queries/count-profiles';
import type { ContactFilter } from '@/db/queries/filter-contacts';
import type { Basis, Reason, Verdict } from '@/db/vocabulary';
import type { Decision } from '../law/terms';
import { answerProfile } from './answer';
import type { Inquiry } from './prospecting';

/** All those to whom the same row of the law gives the same answer. */
export type Group = {
  rule: string;
  verdict: Verdict;
  basis: Basis | null;
  reason: Reason | null;
  count: number;
};

/** The law's answer to one profile, and how many contacts have it. */
export type Answer = { profile: number; count: number; decision: Decision };

export type Count = { audience: number; eligible: number; groups: Group[]; answers: Answer[] };

/**
 * Decides everybody, or those `among` whom a campaign is meant for: SQL groups the facts, the law answers once for each group. The largest group comes first.
 */
export async function countAudience(
  db: Db,
  inquiry: Inquiry,
  among: ContactFilter | null = null,
): Promise<Count> {
  const counts = await countProfiles(db, inquiry.question, { among });
  const answers = counts.map((row) => ({
    ...row,
    decision: answerProfile(inquiry, row.profile),
  }));
  const groups = new Map<string, Group>();
  for (const { decision, count } of answers) {
    const { rule, verdict, basis, reason } = decision;
    const key = `${rule} ${reason}`;
    const group = groups.get(key) ?? { rule, verdict, basis, reason, count: 0 };
    groups.set(key, { ...group, count: group.count + count });
  }
  const sorted = [...groups.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  return {
    audience: total(sorted),
    eligible: total(sorted.filter((group) => group.verdict === 'eligible')),
    groups: sorted,
    answers,
  };
}

function total(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + group.count, 0);
}
