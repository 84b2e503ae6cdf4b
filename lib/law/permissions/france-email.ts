import type { Match, Permission } from '../terms';

/** contact@, info@: the details of a legal person, which the rules on consent and notice do not reach. */
const genericAddress: Match = { audience: ['professional'], address: ['generic'] };

const withoutConsent: Match = { standing: ['none', 'consent_invalid', 'consent_expired'] };

/** The law of France for prospecting by e-mail: each row below the sentence that it encodes. */
export const franceEmail: readonly Permission[] = [
  {
    quote:
      'Est interdite la prospection directe au moyen […] de courriers électroniques utilisant les coordonnées d’une ' +
      'personne physique […] qui n’a pas exprimé préalablement son consentement à recevoir des prospections ' +
      'directes par ce moyen.',
    sources: ['cpce-l34-5-al1', 'cnil-retention'],
    from: '2018-05-25',
    id: 'fr-email-consent',
    basis: 'consent',
    when: {},
    unless: [genericAddress],
    asks: [
      {
        fact: 'standing',
        is: ['consented'],
        otherwise: {
          none: 'no_consent',
          consent_invalid: 'consent_invalid',
          consent_expired: 'consent_expired',
        },
      },
      { fact: 'active', is: ['yes'], otherwise: 'inactive' },
    ],
  },
  {
    quote:
      'Toutefois, la prospection directe par courrier électronique est autorisée si les coordonnées du destinataire ' +
      'ont été recueillies auprès de lui […] à l’occasion d’une vente ou d’une prestation de services, si la ' +
      'prospection directe concerne des produits ou services analogues fournis par la même personne physique ou ' +
      'morale, et si le destinataire se voit offrir, de manière expresse et dénuée d’ambiguïté, la possibilité de ' +
      's’opposer, sans frais […] et de manière simple, à l’utilisation de ses coordonnées au moment où elles sont ' +
      'recueillies et chaque fois qu’un courrier électronique de prospection lui est adressé […].',
    sources: ['cpce-l34-5-al4', 'cnil-san-2021-008', 'cnil-retention', 'gdpr-6-1-f'],
    from: '2018-05-25',
    id: 'fr-email-customer',
    basis: 'existing_customer',
    when: { nature: ['commercial'], ...withoutConsent },
    unless: [{ audience: ['professional'], related: ['yes'] }, genericAddress],
    asks: [
      {
        fact: 'relation',
        is: ['similar'],
        otherwise: {
          none: 'no_purchase',
          other_seller: 'other_seller',
          not_similar: 'not_similar',
          purchase_too_old: 'purchase_too_old',
          details_not_collected_at_sale: 'details_not_collected_at_sale',
          objection_not_offered: 'objection_not_offered',
        },
      },
      { fact: 'assessed', is: ['yes'], otherwise: 'no_assessment' },
    ],
  },
  {
    quote:
      'Pour les professionnels : […] le principe est l’information préalable et le droit d’opposition. La personne ' +
      'doit, au moment de la collecte de son adresse de messagerie, être informée que son adresse électronique sera ' +
      'utilisée à des fins de prospection et être en mesure de s’opposer […]. L’objet de la sollicitation doit être ' +
      'en rapport avec la profession de la personne démarchée.',
    sources: ['cnil-email', 'gdpr-6-1-f', 'gdpr-13', 'cnil-retention'],
    from: '2018-05-25',
    id: 'fr-email-professional',
    basis: 'legitimate_interest',
    when: { nature: ['commercial'], audience: ['professional'], ...withoutConsent },
    unless: [genericAddress],
    asks: [
      { fact: 'related', is: ['yes'], otherwise: 'unrelated_to_profession' },
      { fact: 'informed', is: ['yes'], otherwise: 'not_informed' },
      { fact: 'active', is: ['yes'], otherwise: 'inactive' },
      { fact: 'assessed', is: ['yes'], otherwise: 'no_assessment' },
    ],
  },
  {
    quote:
      'Les adresses professionnelles génériques de type (info@nomsociete.fr, contact@nomsociete.fr, ' +
      'commande@nomsociete.fr) sont des coordonnées de personnes morales. Elles ne sont pas soumises aux principes ' +
      'du consentement et du droit d’opposition.',
    sources: ['cnil-email'],
    from: '2018-05-25',
    id: 'fr-email-generic',
    basis: 'none_needed',
    when: genericAddress,
    asks: [],
  },
  {
    quote:
      'Lorsque la prospection n’est pas de nature commerciale (caritative par exemple) : […] le principe est ' +
      'l’information préalable et le droit d’opposition.',
    sources: ['cnil-email', 'gdpr-6-1-f', 'gdpr-13', 'cnil-retention'],
    from: '2018-05-25',
    id: 'fr-email-non-commercial',
    basis: 'legitimate_interest',
    when: { nature: ['non_commercial'], ...withoutConsent },
    unless: [genericAddress],
    asks: [
      { fact: 'informed', is: ['yes'], otherwise: 'not_informed' },
      { fact: 'active', is: ['yes'], otherwise: 'inactive' },
      { fact: 'assessed', is: ['yes'], otherwise: 'no_assessment' },
    ],
  },
];
