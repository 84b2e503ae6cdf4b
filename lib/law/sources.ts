import { countries } from './countries/list';
import type { Source, Sources } from './terms';
import { wishSources } from './wishes';

/** Each legal text once, by the key that rows cite. */
export const sources: Sources = Object.assign({}, wishSources, ...countries.map((law) => law.sources));

/** @throws Error for a key that no country gives a text for; `checkLaw` finds such rows */
export function source(id: string): Source {
  const found = sources[id];
  if (!found) throw new Error(`no legal text is called ${id}`);
  return found;
}
