import { boughtLately, consented, withoutConsent } from '../../conditions';
import type { CountryLaw, Permission, Prohibition, Sources } from '../../terms';
import { hours, hoursSources } from './hours';

const CAN_SPAM_DAY = '2004-01-01';
const WRITTEN_CONSENT_DAY = '2013-10-16';

const sources = {
  'can-spam-5': {
    title: { fr: 'CAN-SPAM (États-Unis), 15 U.S.C. § 7704', en: 'CAN-SPAM Act, 15 U.S.C. 7704' },
    url: 'https://www.law.cornell.edu/uscode/text/15/7704',
    from: CAN_SPAM_DAY,
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
  },
  'tcpa-64-1200': {
    title: { fr: 'TCPA (États-Unis), 47 CFR § 64.1200', en: 'TCPA rules, 47 CFR 64.1200' },
    url: 'https://www.ecfr.gov/current/title-47/section-64.1200',
    from: WRITTEN_CONSENT_DAY,
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
  },
} as const satisfies Sources;

const agreement = { fr: 'règle de l’accord préalable écrit', en: 'rule of prior written agreement' };

const written = (means: string, quote: string): Permission => ({
  quote,
  sources: ['tcpa-64-1200'],
  from: WRITTEN_CONSENT_DAY,
  id: `us-${means}-consent`,
  title: agreement,
  basis: 'consent',
  when: {},
  asks: [consented],
});

const byDialer =
  'No person or entity may initiate, or cause to be initiated, any telephone call that includes or introduces an advertisement or ' +
  'constitutes telemarketing, using an automatic telephone dialing system or an artificial or prerecorded voice […] other than a call ' +
  'made with the prior express written consent of the called party.';

const email: readonly Permission[] = [
  {
    quote:
      'The term “affirmative consent” […] means that the recipient expressly consented to receive the message […].',
    sources: ['can-spam-5'],
    from: CAN_SPAM_DAY,
    id: 'us-email-consent',
    title: { fr: 'accord de la personne', en: 'the person’s agreement' },
    basis: 'consent',
    when: {},
    asks: [consented],
  },
  {
    quote:
      'If a recipient makes a request using a mechanism provided […] not to receive some or any commercial electronic mail messages ' +
      'from such sender, then it is unlawful for the sender to initiate the transmission to the recipient […].',
    sources: ['can-spam-5'],
    from: CAN_SPAM_DAY,
    id: 'us-email-until-stopped',
    title: { fr: 'permis jusqu’à la demande d’arrêt', en: 'permitted until asked to stop' },
    basis: 'none_needed',
    when: withoutConsent,
    asks: [],
  },
];

const phone: readonly Permission[] = [
  written(
    'phone',
    'No person or entity shall initiate any telephone solicitation to a residential telephone subscriber who has registered his or ' +
      'her telephone number on the national do-not-call registry […] unless it has obtained the subscriber’s prior express invitation ' +
      'or permission […].',
  ),
  {
    quote:
      'The term established business relationship […] means a prior or existing relationship […] on the basis of the subscriber’s ' +
      'purchase or transaction with the entity within the eighteen (18) months immediately preceding the date of the telephone call ' +
      '[…].',
    sources: ['tcpa-64-1200'],
    from: WRITTEN_CONSENT_DAY,
    id: 'us-phone-customer',
    title: {
      fr: 'relation d’affaires de moins de dix-huit mois',
      en: 'business relationship of less than eighteen months',
    },
    basis: 'existing_customer',
    when: withoutConsent,
    asks: [boughtLately],
  },
];

const stopped = (
  row: Pick<Prohibition, 'id' | 'title' | 'quote' | 'sources' | 'channels' | 'from'>,
): readonly Prohibition[] => [
  { ...row, when: { standing: ['objected', 'refused'] }, reason: 'objected' },
  { ...row, id: `${row.id}-revoked`, when: { standing: ['withdrawn'] }, reason: 'withdrawn' },
];

const prohibitions: readonly Prohibition[] = [
  ...stopped({
    quote:
      'If a recipient makes a request […] not to receive some or any commercial electronic mail messages from such sender, then it is ' +
      'unlawful for the sender to initiate the transmission to the recipient […].',
    sources: ['can-spam-5'],
    channels: ['email'],
    from: CAN_SPAM_DAY,
    id: 'us-opted-out',
    title: { fr: 'demande d’arrêt', en: 'opting out' },
  }),
  ...stopped({
    quote:
      'A person or entity making calls for telemarketing purposes must honor a residential subscriber’s do-not-call request […]; a ' +
      'called party may revoke prior express consent by using any reasonable method […].',
    sources: ['tcpa-64-1200'],
    channels: ['sms', 'automated_call', 'fax', 'phone'],
    from: WRITTEN_CONSENT_DAY,
    id: 'us-do-not-call',
    title: { fr: 'demande de ne plus être contacté', en: 'do-not-call request' },
  }),
];

export const unitedStates: CountryLaw = {
  country: 'US',
  language: 'en',
  zone: 'America/New_York',
  sources: { ...sources, ...hoursSources },
  prohibitions,
  permissions: {
    email,
    sms: [written('sms', byDialer)],
    automated_call: [written('automated-call', byDialer)],
    fax: [
      written(
        'fax',
        'No person or entity may […] use a telephone facsimile machine […] to send an unsolicited advertisement […].',
      ),
    ],
    phone,
  },
  periods: [
    {
      of: 'sale',
      channels: ['phone'],
      length: { months: 18 },
      from: WRITTEN_CONSENT_DAY,
      quote: '… within the eighteen (18) months immediately preceding the date of the telephone call.',
      source: 'tcpa-64-1200',
    },
  ],
  duties: [
    {
      channels: ['email'],
      from: CAN_SPAM_DAY,
      says: {
        fr: 'Dire que c’est une publicité, donner une adresse postale et un arrêt qui reste ouvert trente jours.',
        en: 'Say that it is an advertisement, give a postal address and a way to stop that stays open for thirty days.',
      },
      source: 'can-spam-5',
    },
    {
      channels: ['sms', 'automated_call', 'phone'],
      from: WRITTEN_CONSENT_DAY,
      says: {
        fr: 'Se nommer, donner un numéro, et accepter l’arrêt par tout moyen raisonnable.',
        en: 'Give a name and a number, and accept a stop by any reasonable means.',
      },
      source: 'tcpa-64-1200',
    },
  ],
  hours,
};
