import { active, assessed, consented, informed, withoutConsent } from '../../conditions';
import type { Permission } from '../../terms';
import { BEGINNING } from './beginning';

/** The law of France for letters with a name on them. */
export const post: readonly Permission[] = [
  {
    quote:
      'Le traitement n’est licite que si […] la personne concernée a consenti au traitement de ses données […].',
    sources: ['lil-7', 'gdpr-6-1-a', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    id: 'fr-post-agreed',
    title: { fr: 'accord de la personne', en: 'the person’s agreement' },
    basis: 'consent',
    when: {},
    asks: [consented, active],
  },
  {
    quote:
      'La prospection par voie postale est possible à condition que la personne soit, au moment de la collecte de son adresse, ' +
      'informée de son utilisation à des fins de prospection et en mesure de s’opposer à cette utilisation de manière simple et ' +
      'gratuite.',
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
    id: 'fr-post-informed',
    title: { fr: 'information et droit d’opposition', en: 'notice and right to object' },
    basis: 'legitimate_interest',
    when: withoutConsent,
    asks: [informed, active, assessed],
  },
];
