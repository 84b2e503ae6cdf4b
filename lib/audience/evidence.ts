import type { Basis } from '@/db/vocabulary';

/** What a yes rests on, as numbers of the tables. */
export type EvidenceIds = {
  consentSeq: number | null;
  purchaseId: number | null;
  assessmentId: number | null;
};

/** Of all that is known of a person, that which the basis rests on; nothing for a no. */
export function evidenceFor(basis: Basis | null, known: EvidenceIds): EvidenceIds {
  return {
    consentSeq: basis === 'consent' ? known.consentSeq : null,
    purchaseId: basis === 'existing_customer' ? known.purchaseId : null,
    assessmentId:
      basis === 'existing_customer' || basis === 'legitimate_interest' ? known.assessmentId : null,
  };
}
