import { active, assessed, consented, informed, relatedToTrade, withoutConsent } from '../../conditions';
import type { Permission } from '../../terms';
import { BEGINNING } from './beginning';
import { banWithout, onlyWhatPromotes } from './cpce-l34-5';

/** The law of France for fax, to which the exception for customers does not reach. */
export const fax: readonly Permission[] = [
  {
    quote: banWithout('de télécopieurs'),
    sources: ['cpce-l34-5-al1', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    id: 'fr-fax-consent',
    title: { fr: 'règle de l’accord préalable', en: 'rule of prior agreement' },
    basis: 'consent',
    when: {},
    asks: [consented, active],
  },
  {
    quote: 'Pour les professionnels : […] le principe est l’information préalable et le droit d’opposition.',
    sources: ['cnil-email', 'lil-7', 'gdpr-6-1-f', 'lil-32', 'gdpr-13', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    reading: { id: 'fr-professionals-automated', option: 'guidance' },
    id: 'fr-fax-professional',
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
    sources: ['cpce-l34-5-al3', 'lil-7', 'gdpr-6-1-f', 'lil-32', 'gdpr-13', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    id: 'fr-fax-non-commercial',
    title: { fr: 'règle des messages non commerciaux', en: 'rule for non-commercial messages' },
    basis: 'legitimate_interest',
    when: { nature: ['non_commercial'], ...withoutConsent },
    asks: [informed, active, assessed],
  },
];
