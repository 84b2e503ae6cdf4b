import { type ContactKind, contactKinds, type Nature, natures } from '@/db/vocabulary';
import type { Edition, Permission } from './terms';

/** Whom an assessment helps to reach: everybody who was informed, customers alone, or nobody who has not agreed. */
export type Carries = 'informed' | 'customers' | 'nobody';

export type Weighing = { audience: ContactKind; nature: Nature; carries: Carries };

/**
 * What a legitimate-interest assessment changes under an edition, for each audience and nature: where the law asks for
 * consent it changes nothing, and must not pretend to.
 */
export function whatAnAssessmentCarries(edition: Edition): Weighing[] {
  return contactKinds.flatMap((audience) =>
    natures.map((nature) => ({ audience, nature, carries: carries(edition, { audience, nature }) })),
  );
}

type Asked = { audience: ContactKind; nature: Nature };

function carries(edition: Edition, asked: Asked): Carries {
  const bases = edition.permissions
    .filter((row) => restsOnOne(row) && isAbout(row, asked))
    .map(({ basis }) => basis);
  if (bases.includes('legitimate_interest')) return 'informed';
  return bases.length > 0 ? 'customers' : 'nobody';
}

const restsOnOne = (row: Permission) => row.asks.some(({ fact }) => fact === 'assessed');

const isAbout = ({ when }: Permission, { audience, nature }: Asked) =>
  (when.audience?.includes(audience) ?? true) && (when.nature?.includes(nature) ?? true);
