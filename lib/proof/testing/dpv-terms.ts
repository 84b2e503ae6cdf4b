const dpv = [
  ...['ConsentReceipt', 'ConsentRecord', 'DataProcessingRecord', 'Consumer', 'DataSubject', 'DataController'],
  ...['Process', 'DirectMarketing', 'StorageDuration', 'TemporalDuration', 'UntilEventDuration'],
  ...['ConsentNotice', 'PrivacyNotice', 'ProvideConsent', 'WithdrawConsent', 'DataSubjectRight'],
  ...['ConsentGiven', 'ExpressedConsent', 'ConsentRefused', 'ConsentWithdrawn'],
  ...['ObjectingToProcess', 'ReversingProcessEffects', 'NoticeCommunicated'],
  ...['hasIdentifier', 'hasRecordOfActivity', 'hasDataSubject', 'hasDataController', 'hasName', 'hasAddress'],
  ...['hasContact', 'hasJurisdiction', 'hasApplicableLaw', 'hasProcess', 'hasPurpose', 'hasLegalBasis'],
  ...[
    'hasPersonalData',
    'hasRecipient',
    'hasStorageCondition',
    'hasDuration',
    'hasNotice',
    'hasConsentControl',
  ],
  ...['hasRight', 'isExercisedAt', 'hasConsentStatus', 'hasStatus', 'hasNoticeStatus', 'isIndicatedBy'],
  ...['hasIndicationMethod', 'isIndicatedAtTime'],
];

/** Terms of W3C DPV 2.3 that a receipt uses, each looked up in the vocabulary's own files (w3c/dpv, folder 2.3). */
export const dpvTerms: ReadonlySet<string> = new Set([
  ...dpv.map((term) => `https://w3id.org/dpv#${term}`),
  ...['EmailAddress', 'PhysicalAddress', 'Contact'].map((term) => `https://w3id.org/dpv/pd#${term}`),
  ...['A6-1-a', 'A7-3', 'A21'].map((term) => `https://w3id.org/dpv/legal/eu/gdpr#${term}`),
  'https://w3id.org/dpv/loc#FR',
  'https://w3id.org/dpv/legal/eu#law-GDPR',
  // The profiles of `schema/dpv-27560.ttl`.
  ...['receipt-eu-gdpr', 'record-eu-gdpr'].map((term) => `https://w3id.org/dpv/schema/dpv-27560#${term}`),
]);
