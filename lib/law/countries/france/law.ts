import { channels } from '@/db/vocabulary';
import { GDPR_DAY, objectionInEach, unionSources } from '../../european-union';
import type { CountryLaw, Duty, Period } from '../../terms';
import { automatedCall } from './automated-call';
import { BEGINNING } from './beginning';
import { email } from './email';
import { fax } from './fax';
import { hours, hoursSources } from './hours';
import { phone } from './phone';
import { post } from './post';
import { prohibitions } from './prohibitions';
import { readings } from './readings';
import { sms } from './sms';
import { sources } from './sources';

const periods: readonly Period[] = [
  {
    of: 'sale',
    channels,
    length: { years: 3 },
    from: BEGINNING,
    to: GDPR_DAY,
    quote: '… trois ans à compter de la fin de la relation commerciale.',
    source: 'cnil-ns-48',
  },
  {
    of: 'silence',
    channels,
    length: { years: 3 },
    from: BEGINNING,
    to: GDPR_DAY,
    quote:
      '… trois ans à compter de leur collecte par le responsable de traitement ou du dernier contact émanant du prospect.',
    source: 'cnil-ns-48',
  },
  {
    of: 'sale',
    channels,
    length: { years: 3 },
    from: GDPR_DAY,
    quote: '… trois ans à compter de la fin de la relation commerciale.',
    source: 'cnil-retention',
  },
  {
    of: 'silence',
    channels,
    length: { years: 3 },
    from: GDPR_DAY,
    quote: '… trois ans à compter de leur collecte ou du dernier contact émanant du prospect.',
    source: 'cnil-retention',
  },
  {
    of: 'consent',
    channels: ['phone'],
    length: { years: 1 },
    from: '2026-08-11',
    quote:
      '… la durée pour laquelle le consentement est donné, qui ne peut excéder un an à compter de son recueil.',
    source: 'c-conso-r223-1',
  },
];

const duties: readonly Duty[] = [
  objectionInEach,
  {
    channels: ['email', 'sms', 'automated_call', 'fax'],
    from: BEGINNING,
    says: {
      fr: 'Nommer l’annonceur, donner des coordonnées valables pour demander l’arrêt, ne pas tromper par l’objet.',
      en: 'Name the advertiser, give valid details for asking to stop, and do not mislead by the subject.',
    },
    source: 'cpce-l34-5-al5',
  },
  {
    channels: ['phone', 'automated_call'],
    from: '2016-07-01',
    says: {
      fr: 'Dire dès le début de l’appel qui appelle, pour qui, et que l’appel est commercial ; afficher un numéro.',
      en: 'Say at the start of the call who calls, for whom, and that the call is commercial; show a number.',
    },
    source: 'c-conso-l221-16',
  },
  {
    channels: ['phone'],
    from: '2026-08-11',
    says: {
      fr: 'Enregistrer aussitôt un retrait dit de vive voix, raccrocher et ne plus rappeler.',
      en: 'Record a spoken withdrawal at once, end the call and never call again.',
    },
    source: 'c-conso-l221-16',
  },
  {
    channels: ['automated_call'],
    from: '2026-08-02',
    says: {
      fr: 'Annoncer que l’interlocuteur est une machine.',
      en: 'Say that a machine is speaking.',
    },
    source: 'ai-act-50',
  },
];

export const france: CountryLaw = {
  country: 'FR',
  territories: ['GF', 'GP', 'MQ', 'RE', 'YT'],
  language: 'fr',
  zone: 'Europe/Paris',
  sources: { ...unionSources, ...sources, ...hoursSources },
  prohibitions,
  permissions: { email, sms, automated_call: automatedCall, fax, phone, post },
  periods,
  salesLike: [
    {
      form: 'free_account',
      channels: ['email', 'sms'],
      from: BEGINNING,
      reading: { id: 'fr-free-account', option: 'case_law' },
      quote:
        'Article 13(2) […] ‘the sale of a product or a service’ […] covers the opening of a free account that serves to promote ' +
        'a paid service.',
      source: 'cjeu-c-654-23',
    },
  ],
  readings,
  duties,
  hours,
};
