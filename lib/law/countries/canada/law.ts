import { channels } from '@/db/vocabulary';
import { boughtLately, consented, withoutConsent } from '../../conditions';
import type { CountryLaw, Permission, Prohibition, Sources } from '../../terms';
import { hours, hoursSources } from './hours';

const CASL_DAY = '2014-07-01';

const sources = {
  'casl-6': {
    title: { fr: 'LCAP (Canada), art. 6', en: 'CASL (Canada), s. 6' },
    url: 'https://laws-lois.justice.gc.ca/eng/acts/E-1.6/section-6.html',
    from: CASL_DAY,
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'casl-10': {
    title: { fr: 'LCAP (Canada), art. 10', en: 'CASL (Canada), s. 10' },
    url: 'https://laws-lois.justice.gc.ca/eng/acts/E-1.6/section-10.html',
    from: CASL_DAY,
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'casl-11': {
    title: { fr: 'LCAP (Canada), art. 11', en: 'CASL (Canada), s. 11' },
    url: 'https://laws-lois.justice.gc.ca/eng/acts/E-1.6/section-11.html',
    from: CASL_DAY,
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'crtc-telemarketing': {
    title: {
      fr: 'CRTC, Règles sur les télécommunications non sollicitées',
      en: 'CRTC, Unsolicited Telecommunications Rules',
    },
    url: 'https://crtc.gc.ca/eng/trules-reglest.htm',
    from: '2008-09-30',
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
  },
} as const satisfies Sources;

const agreement = { fr: 'règle de l’accord préalable', en: 'rule of prior agreement' };

const bySending =
  'It is prohibited to send or cause or permit to be sent to an electronic address a commercial electronic message unless the person ' +
  'to whom the message is sent has consented to receiving it, whether the consent is express or implied […].';

const electronicMail = (means: 'email' | 'sms'): readonly Permission[] => [
  {
    quote: bySending,
    sources: ['casl-6'],
    from: CASL_DAY,
    id: `ca-${means}-consent`,
    title: agreement,
    basis: 'consent',
    when: {},
    asks: [consented],
  },
  {
    // The Act asks for a purchase of whatever kind; Aval asks for a similar one, and so permits less.
    quote:
      'Consent is implied […] only if the person who sends the message […] has an existing business relationship […] with the person ' +
      'to whom it is sent […] arising from the purchase […] of a product, goods, a service […] within the two-year period ' +
      'immediately before the day on which the message was sent.',
    sources: ['casl-10', 'casl-6'],
    from: CASL_DAY,
    id: `ca-${means}-customer`,
    title: { fr: 'accord tacite d’un client', en: 'implied consent of a customer' },
    basis: 'existing_customer',
    when: withoutConsent,
    asks: [boughtLately],
  },
];

const phone: readonly Permission[] = [
  {
    quote:
      'A telemarketer shall not initiate […] a telemarketing telecommunication to a consumer’s telecommunications number that is on ' +
      'the National DNCL, unless express consent has been provided […].',
    sources: ['crtc-telemarketing'],
    from: CASL_DAY,
    id: 'ca-phone-consent',
    title: agreement,
    basis: 'consent',
    when: {},
    asks: [consented],
  },
  {
    quote:
      '[The National DNCL Rules do not apply to] a telecommunication made to a consumer with whom the person […] has an existing ' +
      'business relationship […] formed by a purchase within the eighteen-month period preceding the telecommunication.',
    sources: ['crtc-telemarketing'],
    from: CASL_DAY,
    id: 'ca-phone-customer',
    title: {
      fr: 'relation d’affaires de moins de dix-huit mois',
      en: 'business relationship of less than eighteen months',
    },
    basis: 'existing_customer',
    when: withoutConsent,
    asks: [boughtLately],
  },
];

const byMachine = (means: string, quote: string): readonly Permission[] => [
  {
    quote,
    sources: ['crtc-telemarketing'],
    from: CASL_DAY,
    id: `ca-${means}-consent`,
    title: agreement,
    basis: 'consent',
    when: {},
    asks: [consented],
  },
];

const prohibitions: readonly Prohibition[] = [
  {
    quote:
      'The person who sent the commercial electronic message […] must ensure that effect is given to an indication [that the person ' +
      'no longer wishes to receive messages] without delay […].',
    sources: ['casl-11'],
    channels,
    from: CASL_DAY,
    id: 'ca-unsubscribed',
    title: { fr: 'demande d’arrêt', en: 'unsubscribing' },
    when: { standing: ['objected', 'refused'] },
    reason: 'objected',
  },
  {
    quote:
      'The person who sent the commercial electronic message […] must ensure that effect is given to an indication [that the person ' +
      'no longer wishes to receive messages] without delay […].',
    sources: ['casl-11'],
    channels,
    from: CASL_DAY,
    id: 'ca-withdrawal',
    title: { fr: 'retrait de l’accord', en: 'withdrawal of agreement' },
    when: { standing: ['withdrawn'] },
    reason: 'withdrawn',
  },
];

export const canada: CountryLaw = {
  country: 'CA',
  language: 'en',
  zone: 'America/Toronto',
  sources: { ...sources, ...hoursSources },
  prohibitions,
  permissions: {
    email: electronicMail('email'),
    sms: electronicMail('sms'),
    phone,
    automated_call: byMachine(
      'automated-call',
      'A person shall not initiate […] a telemarketing telecommunication via an automatic dialing-announcing device unless express ' +
        'consent has been provided by the consumer […].',
    ),
    fax: byMachine('fax', 'Fax telemarketing […] to a number on the National DNCL [needs] express consent.'),
  },
  periods: [
    {
      of: 'sale',
      channels: ['email', 'sms'],
      length: { years: 2 },
      from: CASL_DAY,
      quote: '… within the two-year period immediately before the day on which the message was sent.',
      source: 'casl-10',
    },
    {
      of: 'sale',
      channels: ['phone'],
      length: { months: 18 },
      from: CASL_DAY,
      quote: '… within the eighteen-month period preceding the telecommunication.',
      source: 'crtc-telemarketing',
    },
  ],
  duties: [
    {
      channels: ['email', 'sms'],
      from: CASL_DAY,
      says: {
        fr: 'Donner le nom, l’adresse postale et un moyen de contact valable soixante jours, et un arrêt gratuit sans connexion.',
        en: 'Give the name, a postal address and contact details valid for sixty days, and a free way to stop without signing in.',
      },
      source: 'casl-6',
    },
  ],
  hours,
};
