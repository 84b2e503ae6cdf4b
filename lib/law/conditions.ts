import type { Condition, Match } from './terms';

/**
 * The things that laws ask again and again, in the words of the facts. A row names them in the order in which an advertiser
 * would mend them.
 */

/** Whoever has said neither a valid yes nor a no. */
export const withoutConsent: Match = { standing: ['none', 'consent_invalid', 'consent_expired'] };

/** contact@, info@: the details of a legal person. */
export const genericAddress: Match = { audience: ['professional'], address: ['generic'] };

/** Addressed about their own trade. */
export const inTheirTrade: Match = { audience: ['professional'], related: ['yes'] };

export const consented: Condition = {
  fact: 'standing',
  is: ['consented'],
  otherwise: { none: 'no_consent', consent_invalid: 'consent_invalid', consent_expired: 'consent_expired' },
};

/** A recent sale of something similar by the same seller, at which the details were taken and an objection offered. */
export const boughtSimilar: Condition = {
  fact: 'relation',
  is: ['similar'],
  otherwise: {
    none: 'no_purchase',
    other_seller: 'other_seller',
    not_similar: 'not_similar',
    purchase_too_old: 'purchase_too_old',
    details_not_collected_at_sale: 'details_not_collected_at_sale',
    objection_not_offered: 'objection_not_offered',
  },
};

/** A recent sale of something similar by the same seller, however the details were taken. */
export const boughtLately: Condition = {
  fact: 'relation',
  is: ['similar', 'objection_not_offered', 'details_not_collected_at_sale'],
  otherwise: {
    none: 'no_purchase',
    other_seller: 'other_seller',
    not_similar: 'not_similar',
    purchase_too_old: 'purchase_too_old',
  },
};

export const informed: Condition = { fact: 'informed', is: ['yes'], otherwise: 'not_informed' };
export const active: Condition = { fact: 'active', is: ['yes'], otherwise: 'inactive' };
export const assessed: Condition = { fact: 'assessed', is: ['yes'], otherwise: 'no_assessment' };
export const relatedToTrade: Condition = {
  fact: 'related',
  is: ['yes'],
  otherwise: 'unrelated_to_profession',
};
export const contractInProgress: Condition = {
  fact: 'contract',
  is: ['yes'],
  otherwise: 'no_consent',
};
