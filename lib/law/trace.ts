import type { Reason } from '@/db/vocabulary';
import { concerns, decide, firstLacking, matches } from './decide';
import { explain, reasonSentence } from './explain';
import { factInWords } from './facts-in-words';
import { source } from './sources';
import type { Decision, Edition, Fact, Facts, Said, Source } from './terms';

/** A row looked at on the way to an answer. `lacking`: why it did not answer yes; null where it holds. */
export type Step = { id: string; title: Said; lacking: Reason | null; why: Said };

export type Cited = { id: string } & Pick<Source, 'title' | 'url' | 'certainty' | 'verifiedOn'>;

/** How a decision came about: the facts, what was looked at in turn, the row that answered, and what it cites. */
export type Trace = {
  edition: string | null;
  facts: { fact: Fact; says: Said }[];
  /** In turn, up to the one that holds. */
  prohibitions: { id: string; title: Said; holds: boolean }[];
  /** Looked at where nothing forbids. */
  permissions: Step[];
  answer: Decision & { title: Said; quote: string | null; says: Said };
  citations: Cited[];
};

const satisfied: Said = { fr: 'Tout ce qu’elle demande est réuni.', en: 'All that it asks is there.' };
const noRow: Said = { fr: 'aucune règle, rien ne part', en: 'no rule, nothing goes out' };

/** Takes the decision again and tells how. */
export function traceDecision(edition: Edition | undefined, facts: Facts): Trace {
  const decision = decide(edition, facts);
  const row =
    edition && [...edition.prohibitions, ...edition.permissions].find(({ id }) => id === decision.rule);
  const bans = edition?.prohibitions ?? [];
  const holding = bans.findIndex((ban) => matches(ban.when, facts));
  return {
    edition: edition?.id ?? null,
    facts: (Object.keys(facts) as Fact[]).map((fact) => ({ fact, says: factInWords(fact, facts[fact]) })),
    prohibitions: bans
      .slice(0, holding < 0 ? bans.length : holding + 1)
      .map(({ id, title }, place) => ({ id, title, holds: place === holding })),
    permissions: holding >= 0 || !edition ? [] : stepsOf(edition, facts),
    answer: {
      ...decision,
      title: row?.title ?? noRow,
      quote: row?.quote ?? null,
      says: explain({ ...decision, sources: [] }),
    },
    citations: decision.sources.map(cited),
  };
}

function stepsOf(edition: Edition, facts: Facts): Step[] {
  return edition.permissions
    .filter((row) => concerns(row, facts))
    .map((row) => {
      const lacking = firstLacking(row, facts) ?? null;
      return { id: row.id, title: row.title, lacking, why: lacking ? becauseOf(lacking) : satisfied };
    });
}

const becauseOf = (reason: Reason): Said => ({
  fr: reasonSentence(reason, 'fr'),
  en: reasonSentence(reason, 'en'),
});

/** A source as it is cited, with how sure it is. */
export function cited(id: string): Cited {
  const { title, url, certainty, verifiedOn } = source(id);
  return { id, title, url, certainty, verifiedOn };
}
