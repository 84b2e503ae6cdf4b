import type { AttemptLimit, Hours, Sources, Window } from '../../terms';

const PHONE_LAW_OF_2026 = '2026-08-11';

/** The texts that the hours rest on. */
export const hoursSources = {
  'c-conso-d223-9-2023': {
    title: { fr: 'Code de la consommation, art. D. 223-9', en: 'French Consumer Code, art. D223-9' },
    url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000046422695',
    from: '2023-03-01',
    to: PHONE_LAW_OF_2026,
    verifiedOn: '2026-11-24',
    certainty: 'quoted',
  },
  'c-conso-d223-9': {
    title: {
      fr: 'Code de la consommation, art. D. 223-9 (décret n° 2026-662 du 23 juillet 2026) et L. 223-1, al. 6',
      en: 'French Consumer Code, art. D223-9 (decree 2026-662 of 23 July 2026) and L223-1(6)',
    },
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000054483939',
    from: PHONE_LAW_OF_2026,
    verifiedOn: '2026-11-24',
    certainty: 'quoted',
  },
  'sms-habit': {
    title: { fr: 'Usage des opérateurs et routeurs de SMS', en: 'What operators and senders of SMS keep to' },
    url: 'https://support.callr.com/hc/en-us/articles/115000858183-SMS-traffic-types-and-legal-framework-France',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
} as const satisfies Sources;

const daysAndHours =
  'La sollicitation d’un consommateur par voie téléphonique à des fins de prospection commerciale, y compris celle visée à ' +
  'l’article L. 223-5, n’est autorisée d’une part que du lundi au vendredi, sauf lorsque ces jours sont fériés en application ' +
  'de l’article L. 3133-1 du code du travail, et d’autre part seulement de 10 heures à 13 heures et de 14 heures à 20 heures, ' +
  'ces heures correspondant à celles du fuseau horaire du consommateur.';

const fourTimes =
  'Il est interdit à un même professionnel, directement ou par l’intermédiaire d’un tiers agissant pour son compte, de ' +
  'démarcher ou de tenter de démarcher téléphoniquement un même consommateur plus de quatre fois au cours d’une période de ' +
  'trente jours calendaires.';

const weekdays = [
  { from: '10:00', to: '13:00' },
  { from: '14:00', to: '20:00' },
];
const daytime = [{ from: '08:00', to: '20:00' }];

const phoneHours = {
  channels: ['phone'],
  audiences: ['consumer'],
  natures: ['commercial'],
  force: 'law',
  says: {
    fr: 'Du lundi au vendredi, de 10 heures à 13 heures et de 14 heures à 20 heures, à l’heure de la personne ; jamais un jour férié.',
    en: 'Monday to Friday, 10 a.m. to 1 p.m. and 2 p.m. to 8 p.m., by the person’s clock; never on a public holiday.',
  },
  week: { weekdays, saturday: [], sunday: [] },
  openOnHolidays: false,
} as const satisfies Partial<Window>;

const phoneAttempts = {
  channels: ['phone'],
  audiences: ['consumer'],
  natures: ['commercial'],
  quote: fourTimes,
  says: {
    fr: 'Au plus quatre appels ou tentatives par annonceur et par personne en trente jours, réponse ou non.',
    en: 'At most four calls or attempts by one advertiser to one person in thirty days, answered or not.',
  },
  attempts: 4,
  days: 30,
} as const satisfies Partial<AttemptLimit>;

/** When and how often people in France may be called, each row with the sentence that says so. */
export const hours: Hours = {
  windows: [
    {
      ...phoneHours,
      id: 'fr-phone-hours-2023',
      from: '2023-03-01',
      to: PHONE_LAW_OF_2026,
      quote:
        `${daysAndHours} Toutefois, le professionnel […] peut solliciter par voie téléphonique un consommateur en dehors de ces ` +
        'jours et de ces plages horaires s’il a obtenu le consentement exprès et préalable du consommateur et qu’il peut ' +
        'l’établir.',
      source: 'c-conso-d223-9-2023',
      waivedBy: 'express_consent',
    },
    {
      ...phoneHours,
      id: 'fr-phone-hours-2026',
      from: PHONE_LAW_OF_2026,
      quote:
        `${daysAndHours} Toutefois, le professionnel peut solliciter le consommateur en dehors des jours et horaires prévus par ` +
        'le décret si le consommateur consent explicitement à être appelé à une date et à un horaire précisément spécifiés et ' +
        'que le professionnel peut en attester.',
      source: 'c-conso-d223-9',
      waivedBy: 'appointment',
    },
    {
      ...phoneHours,
      id: 'fr-automated-call-hours',
      channels: ['automated_call'],
      force: 'practice',
      from: '2023-03-01',
      quote: null,
      source: null,
      says: {
        fr: 'Les heures du démarchage téléphonique, tenues aussi par les automates : aucun texte ne les en dispense clairement.',
        en: 'The hours of calls by people, kept by automatic calls as well: no text clearly exempts them.',
      },
    },
    {
      id: 'fr-sms-hours',
      channels: ['sms'],
      force: 'practice',
      from: '2018-05-25',
      quote: null,
      source: 'sms-habit',
      says: {
        fr: 'Du lundi au samedi, de 8 heures à 20 heures, ni le dimanche ni un jour férié : un usage de la profession, aucune loi.',
        en: 'Monday to Saturday, 8 a.m. to 8 p.m., neither on Sundays nor on public holidays: a habit of the trade, no law.',
      },
      week: { weekdays: daytime, saturday: daytime, sunday: [] },
      openOnHolidays: false,
    },
  ],
  limits: [
    {
      ...phoneAttempts,
      id: 'fr-phone-attempts-2023',
      from: '2023-03-01',
      to: PHONE_LAW_OF_2026,
      source: 'c-conso-d223-9-2023',
    },
    { ...phoneAttempts, id: 'fr-phone-attempts-2026', from: PHONE_LAW_OF_2026, source: 'c-conso-d223-9' },
  ],
};
