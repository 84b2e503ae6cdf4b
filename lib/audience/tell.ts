import type { Basis, Locale, Reason, Verdict } from '@/db/vocabulary';
import { explain } from '../law/explain';
import { source } from '../law/sources';
import type { Decision } from '../law/terms';

export type Evidence = { consentEvent?: string; purchase?: string; assessment?: string };

/** A decision as it is told to people and programs. */
export type ToldDecision = {
  verdict: Verdict;
  basis: Basis | null;
  rule: string;
  reason: Reason | null;
  citations: { id: string; title: string; url: string }[];
  evidence: Evidence;
  explanation: Record<Locale, string>;
};

/** Puts a decision into words, with the texts cited and the evidence that it rests on. */
export function tellDecision(
  decision: Decision,
  evidence: { [K in keyof Evidence]?: string | undefined },
): ToldDecision {
  return {
    verdict: decision.verdict,
    basis: decision.basis,
    rule: decision.rule,
    reason: decision.reason,
    citations: decision.sources.map((id) => ({ id, title: source(id).title.en, url: source(id).url })),
    evidence: Object.fromEntries(Object.entries(evidence).filter(([, id]) => id !== undefined)),
    explanation: explain(decision),
  };
}
