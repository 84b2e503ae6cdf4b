import {
  active,
  assessed,
  boughtSimilar,
  consented,
  informed,
  inTheirTrade,
  relatedToTrade,
  withoutConsent,
} from '../../conditions';
import type { Permission } from '../../terms';
import { BEGINNING } from './beginning';
import { banWithout, onlyWhatPromotes } from './cpce-l34-5';

/** The law of France for calls made by a machine, recorded or talking. */
export const automatedCall: readonly Permission[] = [
  {
    quote: banWithout('de système automatisé de communications électroniques'),
    sources: ['cpce-l34-5-al1', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    id: 'fr-automated-call-consent',
    title: { fr: 'règle de l’accord préalable', en: 'rule of prior agreement' },
    basis: 'consent',
    when: {},
    asks: [consented, active],
  },
  {
    quote:
      'Deux exceptions à ce principe : si la personne prospectée est déjà cliente de l’entreprise et si la prospection concerne ' +
      'des produits ou services analogues à ceux déjà fournis par l’entreprise ; si la prospection n’est pas de nature ' +
      'commerciale.',
    sources: ['cnil-automated-calls', 'cnil-ns-48', 'cnil-retention', 'lil-7', 'gdpr-6-1-f'],
    from: BEGINNING,
    reading: { id: 'fr-automated-call-customers', option: 'guidance' },
    id: 'fr-automated-call-customer',
    title: { fr: 'exception pour les clients, selon la CNIL', en: 'exception for customers, after the CNIL' },
    basis: 'existing_customer',
    when: { nature: ['commercial'], ...withoutConsent },
    unless: [inTheirTrade],
    asks: [boughtSimilar, assessed],
  },
  {
    quote: 'Les personnes doivent […] pouvoir s’y opposer s’il s’agit de professionnels.',
    sources: [
      'cnil-automated-calls',
      'lil-7',
      'gdpr-6-1-f',
      'lil-32',
      'gdpr-13',
      'cnil-ns-48',
      'cnil-retention',
    ],
    from: BEGINNING,
    reading: { id: 'fr-professionals-automated', option: 'guidance' },
    id: 'fr-automated-call-professional',
    title: {
      fr: 'règle pour les professionnels, selon la CNIL',
      en: 'rule for professionals, after the CNIL',
    },
    basis: 'legitimate_interest',
    when: { nature: ['commercial'], audience: ['professional'], ...withoutConsent },
    asks: [relatedToTrade, informed, active, assessed],
  },
  {
    quote: onlyWhatPromotes,
    sources: [
      'cpce-l34-5-al3',
      'cnil-automated-calls',
      'lil-7',
      'gdpr-6-1-f',
      'lil-32',
      'gdpr-13',
      'cnil-ns-48',
      'cnil-retention',
    ],
    from: BEGINNING,
    id: 'fr-automated-call-non-commercial',
    title: { fr: 'règle des messages non commerciaux', en: 'rule for non-commercial messages' },
    basis: 'legitimate_interest',
    when: { nature: ['non_commercial'], ...withoutConsent },
    asks: [informed, active, assessed],
  },
];
