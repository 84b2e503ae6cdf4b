import type { ChannelScope, LedgerAct } from '@/db/vocabulary';
import type { Receipt } from './receipt';

/** Ours for what the vocabularies have no word for: the act to the letter, and the proof. */
const AVAL = 'https://aval.example/ns#';

const context = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  loc: 'https://w3id.org/dpv/loc#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  'legal-eu': 'https://w3id.org/dpv/legal/eu#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  aval: AVAL,
  ...Object.fromEntries(
    [
      ...['hasPurpose', 'hasPersonalData', 'hasLegalBasis', 'hasJurisdiction', 'hasApplicableLaw'],
      ...['hasLocation', 'hasRecipient', 'isIndicatedBy', 'isExercisedAt'],
    ].map((term) => [`dpv:${term}`, { '@type': '@id' }]),
  ),
  'dct:conformsTo': { '@type': '@id' },
  'dpv:isIndicatedAtTime': { '@type': 'xsd:dateTime' },
  'dct:created': { '@type': 'xsd:dateTime' },
  'aval:proof': { '@type': '@json' },
};

const SCHEMA = 'https://w3id.org/dpv/schema/dpv-27560#';

const personalData: Record<ChannelScope, string> = {
  '*': 'pd:Contact',
  email: 'pd:EmailAddress',
  sms: 'pd:Contact',
  automated_call: 'pd:Contact',
  fax: 'pd:Contact',
  phone: 'pd:Contact',
  post: 'pd:PhysicalAddress',
};

/** What an act is in DPV. An objection need not be about consent (GDPR, article 21), and being told is none. */
const statuses: Record<LedgerAct, { property: string; type: string | string[] }> = {
  given: { property: 'dpv:hasConsentStatus', type: ['dpv:ConsentGiven', 'dpv:ExpressedConsent'] },
  refused: { property: 'dpv:hasConsentStatus', type: 'dpv:ConsentRefused' },
  withdrawn: { property: 'dpv:hasConsentStatus', type: 'dpv:ConsentWithdrawn' },
  objected: { property: 'dpv:hasStatus', type: 'dpv:ObjectingToProcess' },
  informed: { property: 'dpv:hasNoticeStatus', type: 'dpv:NoticeCommunicated' },
  undone: { property: 'dpv:hasStatus', type: 'dpv:ReversingProcessEffects' },
};

/**
 * A receipt as JSON-LD after ISO/IEC TS 27560:2023 in the terms of W3C DPV 2.3, with the proof in it (`bin/verify-proof.mjs`
 * verifies both). `appUrl` is where choices are changed: a page without anybody's link, so that whoever is shown the receipt gets
 * no power by it.
 */
export function receiptJson(receipt: Receipt, appUrl: string): Record<string, unknown> {
  const { event, proof, id, recordId } = receipt;
  const isConsent = statuses[event.act].property === 'dpv:hasConsentStatus';
  return {
    '@context': context,
    '@id': `urn:uuid:${id}`,
    '@type': isConsent ? 'dpv:ConsentReceipt' : 'dpv:DataProcessingRecord',
    ...(isConsent && { 'dct:conformsTo': `${SCHEMA}receipt-eu-gdpr` }),
    'dpv:hasIdentifier': id,
    'dct:created': event.recorded_at.toISOString(),
    'dpv:hasRecordOfActivity': [
      {
        '@id': `urn:uuid:${recordId}`,
        '@type': isConsent ? 'dpv:ConsentRecord' : 'dpv:DataProcessingRecord',
        ...(isConsent && { 'dct:conformsTo': `${SCHEMA}record-eu-gdpr` }),
        'dct:identifier': recordId,
        ...partiesOf(receipt),
        'dpv:hasProcess': [processOf(receipt)],
        ...noticeOf(receipt),
        'dpv:hasConsentControl': {
          '@type': ['dpv:ProvideConsent', 'dpv:WithdrawConsent'],
          'dpv:isExercisedAt': appUrl,
        },
        'dpv:hasRight': ['eu-gdpr:A7-3', 'eu-gdpr:A21'].map((right) => ({
          '@type': ['dpv:DataSubjectRight', right],
          'dpv:isExercisedAt': appUrl,
        })),
        ...statusOf(receipt),
        'aval:act': event.act,
        'aval:channel': event.channel,
        'aval:proof': proof,
      },
    ],
  };
}

/** The event's own spelling: a moment to the microsecond, and the person by the name that says nothing. */
function spelled({ event }: Receipt): { subject: string; at: string } {
  const [, subject, , , , , , at] = JSON.parse(event.canonical) as string[];
  return { subject: subject ?? '', at: at ?? '' };
}

function partiesOf(receipt: Receipt) {
  const { event } = receipt;
  const isConsumer = event.kind === 'consumer';
  return {
    'dpv:hasDataSubject': {
      '@id': `urn:aval:subject:${spelled(receipt).subject}`,
      '@type': isConsumer ? 'dpv:Consumer' : 'dpv:DataSubject',
    },
    ...(event.advertiser_slug && {
      'dpv:hasDataController': {
        '@id': controllerOf(receipt),
        '@type': 'dpv:DataController',
        'dpv:hasName': event.legal_name,
        'dpv:hasAddress': `${event.address}, ${event.advertiser_country}`,
        'dpv:hasContact': event.email,
      },
    }),
    'dpv:hasJurisdiction': `loc:${event.country}`,
    'dpv:hasApplicableLaw': 'legal-eu:law-GDPR',
  };
}

const controllerOf = ({ event }: Receipt) => `urn:aval:advertiser:${event.advertiser_slug}`;

function processOf(receipt: Receipt) {
  const { event } = receipt;
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': 'dpv:DirectMarketing',
    ...(event.purpose_en && { 'dct:title': { '@value': event.purpose_en, '@language': 'en' } }),
    ...(event.act === 'given' && { 'dpv:hasLegalBasis': 'eu-gdpr:A6-1-a' }),
    'dpv:hasPersonalData': [personalData[event.channel]],
    ...(event.advertiser_slug && { 'dpv:hasRecipient': [controllerOf(receipt)] }),
    'dpv:hasStorageCondition': [
      {
        '@type': 'dpv:StorageDuration',
        'dpv:hasDuration': { '@type': 'dpv:TemporalDuration', 'rdf:value': 'P3Y' },
      },
    ],
  };
}

/** The text as it was shown, whole: whoever holds the receipt can hash it. */
function noticeOf({ event }: Receipt) {
  if (event.wording === null) return {};
  return {
    'dpv:hasNotice': {
      '@id': `urn:aval:wording:${event.wording}`,
      '@type': event.act === 'informed' ? 'dpv:PrivacyNotice' : 'dpv:ConsentNotice',
      'dct:date': event.wording_at?.toISOString().slice(0, 10),
      'dct:language': event.wording_locale,
      'dct:identifier': `sha256:${event.wording_sha256}`,
      'dct:description': event.wording_text,
      'aval:wording': event.wording,
    },
  };
}

function statusOf(receipt: Receipt) {
  const { event } = receipt;
  const { property, type } = statuses[event.act];
  return {
    [property]: {
      '@type': type,
      'dpv:isIndicatedBy': 'dpv:DataSubject',
      ...(event.method && { 'dpv:hasIndicationMethod': event.method }),
      'dpv:isIndicatedAtTime': spelled(receipt).at,
      ...(event.act === 'given' && {
        'dpv:hasDuration': {
          '@type': 'dpv:UntilEventDuration',
          'rdf:value':
            event.channel === 'phone'
              ? 'withdrawal, objection, or the period named in the text, a year at most'
              : 'withdrawal, objection, or three years without an act of the person’s own',
        },
      }),
    },
  };
}
