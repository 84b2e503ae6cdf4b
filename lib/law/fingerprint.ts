import { canonicalJson, sha256 } from '../hash';
import { sources } from './sources';
import type { Edition } from './terms';

/** A text that changes when any row of the edition, or any source that it cites, changes. */
export function lawFingerprint(edition: Edition | undefined): string {
  if (!edition) return sha256('no law');
  const cited = [...edition.prohibitions, ...edition.permissions].flatMap((row) => row.sources);
  return sha256(
    canonicalJson({ edition, sources: [...new Set(cited)].sort().map((id) => [id, sources[id]]) }),
  );
}
