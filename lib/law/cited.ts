import type { Locale } from '@/db/vocabulary';
import { franceEmail } from './permissions/france-email';
import { type SourceId, source, sources } from './sources';

/** What a decision quotes: the sentence that its row is below, and each article with its title and address. */
export type Cited = {
  quote: string | null;
  articles: { id: string; title: Record<Locale, string>; url: string }[];
};

/** The row `rule` and the articles `ids` as they are shown to a person; what is no longer written down is left out. */
export function citedRow(rule: string, ids: readonly string[]): Cited {
  const known = ids.filter((id): id is SourceId => Object.hasOwn(sources, id));
  return {
    quote: franceEmail.find(({ id }) => id === rule)?.quote ?? null,
    articles: known.map((id) => ({ id, title: source(id).title, url: source(id).url })),
  };
}
