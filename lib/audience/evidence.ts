import type { Basis } from '@/db/vocabulary';

/** What of a person's records, and of the advertiser's, a basis rests on. */
export function restsOn(basis: Basis | null): { consent: boolean; purchase: boolean; assessment: boolean } {
  return {
    consent: basis === 'consent',
    purchase: basis === 'existing_customer',
    assessment: basis === 'existing_customer' || basis === 'legitimate_interest',
  };
}
