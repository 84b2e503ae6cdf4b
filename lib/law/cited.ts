import { countries } from './countries/list';
import { sources } from './sources';
import type { Said } from './terms';

/** What a decision quotes: the sentence that its row is below, in its own language, and each article with title and address. */
export type Cited = {
  quote: { words: string; language: string } | null;
  articles: { id: string; title: Said; url: string }[];
};

/** The row `rule` and the texts `ids` as they are shown to a person; what is no longer written down is left out. */
export function citedRow(rule: string, ids: readonly string[]): Cited {
  const quotes = countries.flatMap(({ permissions, prohibitions, language }) =>
    [...Object.values(permissions).flat(), ...prohibitions]
      .filter(({ id }) => id === rule)
      .map(({ quote }) => ({ words: quote, language })),
  );
  return {
    quote: quotes[0] ?? null,
    articles: ids.flatMap((id) => {
      const text = sources[id];
      return text ? [{ id, title: text.title, url: text.url }] : [];
    }),
  };
}
