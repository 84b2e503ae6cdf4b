import {
  active,
  assessed,
  consented,
  contractInProgress,
  informed,
  inTheirTrade,
  relatedToTrade,
  withoutConsent,
} from '../../conditions';
import type { Permission } from '../../terms';
import { BEGINNING } from './beginning';

/** The day on which calling consumers began to need their consent. */
const CONSENT_DAY = '2026-08-11';

const informedAndAble =
  'La publicité par appel téléphonique est possible à condition que la personne soit, au moment de la collecte de son numéro de ' +
  'téléphone, informée de son utilisation à des fins de prospection et en mesure de s’opposer à cette utilisation de manière ' +
  'simple et gratuite.';

/** The law of France for calls made by a person. */
export const phone: readonly Permission[] = [
  {
    quote:
      'Le traitement n’est licite que si […] la personne concernée a consenti au traitement de ses données […].',
    sources: ['lil-7', 'gdpr-6-1-a', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    to: CONSENT_DAY,
    id: 'fr-phone-agreed',
    title: { fr: 'accord de la personne', en: 'the person’s agreement' },
    basis: 'consent',
    when: {},
    asks: [consented, active],
  },
  {
    quote: informedAndAble,
    sources: [
      'cnil-post-and-phone',
      'lil-7',
      'gdpr-6-1-f',
      'lil-32',
      'gdpr-13',
      'cnil-ns-48',
      'cnil-retention',
    ],
    from: BEGINNING,
    to: CONSENT_DAY,
    id: 'fr-phone-informed',
    title: { fr: 'information et droit d’opposition', en: 'notice and right to object' },
    basis: 'legitimate_interest',
    when: { nature: ['commercial'], ...withoutConsent },
    unless: [inTheirTrade],
    asks: [informed, active, assessed],
  },
  {
    quote:
      'Il est interdit de démarcher par téléphone, directement ou par l’intermédiaire d’un tiers agissant pour son compte, un ' +
      'consommateur qui n’a pas exprimé préalablement son consentement à faire l’objet de prospections commerciales par ce ' +
      'moyen.',
    sources: ['c-conso-l223-1', 'c-conso-r223-1', 'cnil-ns-48', 'cnil-retention'],
    from: CONSENT_DAY,
    id: 'fr-phone-consent',
    title: { fr: 'règle de l’accord préalable', en: 'rule of prior agreement' },
    basis: 'consent',
    when: {},
    asks: [consented, active],
  },
  {
    quote:
      '… à l’exception des sollicitations intervenant dans le cadre de l’exécution d’un contrat en cours et ayant un rapport avec ' +
      'l’objet de ce contrat, y compris lorsqu’il s’agit de proposer au consommateur des produits ou des services afférents ou ' +
      'complémentaires à l’objet du contrat en cours ou de nature à améliorer ses performances ou sa qualité.',
    sources: ['c-conso-l223-1'],
    from: CONSENT_DAY,
    id: 'fr-phone-contract',
    title: { fr: 'contrat en cours', en: 'contract in progress' },
    basis: 'contract',
    when: { nature: ['commercial'], ...withoutConsent },
    unless: [inTheirTrade],
    asks: [contractInProgress],
  },
  {
    quote: `${informedAndAble} L’objet de la sollicitation doit être en rapport avec la profession de la personne démarchée.`,
    sources: [
      'cnil-post-and-phone',
      'cnil-email',
      'lil-7',
      'gdpr-6-1-f',
      'lil-32',
      'gdpr-13',
      'cnil-ns-48',
      'cnil-retention',
    ],
    from: BEGINNING,
    id: 'fr-phone-professional',
    title: { fr: 'règle pour les professionnels', en: 'rule for professionals' },
    basis: 'legitimate_interest',
    when: { nature: ['commercial'], audience: ['professional'], ...withoutConsent },
    asks: [relatedToTrade, informed, active, assessed],
  },
  {
    quote: informedAndAble,
    sources: [
      'cnil-post-and-phone',
      'lil-7',
      'gdpr-6-1-f',
      'lil-32',
      'gdpr-13',
      'cnil-ns-48',
      'cnil-retention',
    ],
    from: BEGINNING,
    id: 'fr-phone-non-commercial',
    title: { fr: 'règle des messages non commerciaux', en: 'rule for non-commercial messages' },
    basis: 'legitimate_interest',
    when: { nature: ['non_commercial'], ...withoutConsent },
    asks: [informed, active, assessed],
  },
];
