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
import { banWithout, customerException } from './cpce-l34-5';

/**
 * The law of France for prospecting by SMS, which is electronic mail: any text kept by the network or the handset until it is
 * fetched (LCEN, art. 1).
 */
export const sms: readonly Permission[] = [
  {
    quote: banWithout('de courriers électroniques'),
    sources: ['cpce-l34-5-al1', 'lcen-1', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    id: 'fr-sms-consent',
    title: { fr: 'règle de l’accord préalable', en: 'rule of prior agreement' },
    basis: 'consent',
    when: {},
    asks: [consented, active],
  },
  {
    quote: customerException,
    sources: [
      'cpce-l34-5-al4',
      'lcen-1',
      'cnil-sms',
      'cnil-san-2021-008',
      'cnil-ns-48',
      'cnil-retention',
      'lil-7',
      'gdpr-6-1-f',
    ],
    from: BEGINNING,
    id: 'fr-sms-customer',
    title: { fr: 'exception pour les clients', en: 'exception for customers' },
    basis: 'existing_customer',
    when: { nature: ['commercial'], ...withoutConsent },
    unless: [inTheirTrade],
    asks: [boughtSimilar, assessed],
  },
  {
    quote:
      'La publicité par SMS ou MMS est possible à condition que les personnes aient explicitement donné leur accord pour être ' +
      'démarchées […]. Pour les professionnels : le principe est l’information préalable et le droit d’opposition.',
    sources: ['cnil-sms', 'lil-7', 'gdpr-6-1-f', 'lil-32', 'gdpr-13', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    id: 'fr-sms-professional',
    title: { fr: 'règle pour les professionnels', en: 'rule for professionals' },
    basis: 'legitimate_interest',
    when: { nature: ['commercial'], audience: ['professional'], ...withoutConsent },
    asks: [relatedToTrade, informed, active, assessed],
  },
  {
    quote:
      'Deux exceptions à ce principe : si la personne prospectée est déjà cliente de l’entreprise […] ; si la prospection n’est ' +
      'pas de nature commerciale (caritative par exemple).',
    sources: ['cnil-sms', 'lil-7', 'gdpr-6-1-f', 'lil-32', 'gdpr-13', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    id: 'fr-sms-non-commercial',
    title: { fr: 'règle des messages non commerciaux', en: 'rule for non-commercial messages' },
    basis: 'legitimate_interest',
    when: { nature: ['non_commercial'], ...withoutConsent },
    asks: [informed, active, assessed],
  },
];
