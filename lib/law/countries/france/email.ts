import {
  active,
  assessed,
  boughtSimilar,
  consented,
  genericAddress,
  informed,
  inTheirTrade,
  relatedToTrade,
  withoutConsent,
} from '../../conditions';
import type { Permission } from '../../terms';
import { BEGINNING } from './beginning';
import { banWithout, customerException } from './cpce-l34-5';

/** The law of France for prospecting by e-mail: each row below the sentence that it encodes. */
export const email: readonly Permission[] = [
  {
    quote: banWithout('de courriers électroniques'),
    sources: ['cpce-l34-5-al1', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    id: 'fr-email-consent',
    title: { fr: 'règle de l’accord préalable', en: 'rule of prior agreement' },
    basis: 'consent',
    when: {},
    unless: [genericAddress],
    asks: [consented, active],
  },
  {
    quote: customerException,
    sources: ['cpce-l34-5-al4', 'cnil-san-2021-008', 'cnil-ns-48', 'cnil-retention', 'lil-7', 'gdpr-6-1-f'],
    from: BEGINNING,
    id: 'fr-email-customer',
    title: { fr: 'exception pour les clients', en: 'exception for customers' },
    basis: 'existing_customer',
    when: { nature: ['commercial'], ...withoutConsent },
    unless: [inTheirTrade, genericAddress],
    asks: [boughtSimilar, assessed],
  },
  {
    quote:
      'Pour les professionnels : […] le principe est l’information préalable et le droit d’opposition. La personne doit, au ' +
      'moment de la collecte de son adresse de messagerie, être informée que son adresse électronique sera utilisée à des ' +
      'fins de prospection et être en mesure de s’opposer […]. L’objet de la sollicitation doit être en rapport avec la ' +
      'profession de la personne démarchée.',
    sources: ['cnil-email', 'lil-7', 'gdpr-6-1-f', 'lil-32', 'gdpr-13', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    id: 'fr-email-professional',
    title: { fr: 'règle pour les professionnels', en: 'rule for professionals' },
    basis: 'legitimate_interest',
    when: { nature: ['commercial'], audience: ['professional'], ...withoutConsent },
    unless: [genericAddress],
    asks: [relatedToTrade, informed, active, assessed],
  },
  {
    quote:
      'Les adresses professionnelles génériques de type (info@nomsociete.fr, contact@nomsociete.fr, ' +
      'commande@nomsociete.fr) sont des coordonnées de personnes morales. Elles ne sont pas soumises aux principes du ' +
      'consentement et du droit d’opposition.',
    sources: ['cnil-email'],
    from: BEGINNING,
    id: 'fr-email-generic',
    title: { fr: 'adresses de personnes morales', en: 'addresses of organisations' },
    basis: 'none_needed',
    when: genericAddress,
    asks: [],
  },
  {
    quote:
      'Lorsque la prospection n’est pas de nature commerciale (caritative par exemple) : […] le principe est l’information ' +
      'préalable et le droit d’opposition.',
    sources: ['cnil-email', 'lil-7', 'gdpr-6-1-f', 'lil-32', 'gdpr-13', 'cnil-ns-48', 'cnil-retention'],
    from: BEGINNING,
    id: 'fr-email-non-commercial',
    title: { fr: 'règle des messages non commerciaux', en: 'rule for non-commercial messages' },
    basis: 'legitimate_interest',
    when: { nature: ['non_commercial'], ...withoutConsent },
    unless: [genericAddress],
    asks: [informed, active, assessed],
  },
];
