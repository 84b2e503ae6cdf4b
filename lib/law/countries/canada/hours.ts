import type { Hours, Sources } from '../../terms';

/** The text that the hours rest on. */
export const hoursSources = {
  'ca-call-hours': {
    title: {
      fr: 'CRTC, Règles sur les télécommunications non sollicitées, partie III',
      en: 'CRTC, Unsolicited Telecommunications Rules, Part III',
    },
    url: 'https://crtc.gc.ca/eng/phone/telemarketing/tobligations/rules-regles.htm',
    from: '2008-09-30',
    verifiedOn: '2026-11-24',
    certainty: 'quoted',
  },
} as const satisfies Sources;

const weekend = [{ from: '10:00', to: '18:00' }];

/** When people in Canada may be called. Text messages are under another act (CASL), which sets no hours. */
export const hours: Hours = {
  windows: [
    {
      id: 'ca-call-hours',
      channels: ['phone', 'automated_call'],
      natures: ['commercial'],
      force: 'law',
      from: '2008-09-30',
      quote:
        'Telemarketing calls can only be made between the hours of 9:00 a.m. and 9:30 p.m. on weekdays and between 10:00 a.m. and ' +
        '6:00 p.m. on weekends.',
      source: 'ca-call-hours',
      says: {
        fr: 'Du lundi au vendredi de 9 heures à 21 h 30, samedi et dimanche de 10 heures à 18 heures, à l’heure de la personne.',
        en: 'Monday to Friday 9 a.m. to 9.30 p.m., Saturday and Sunday 10 a.m. to 6 p.m., by the person’s clock.',
      },
      week: { weekdays: [{ from: '09:00', to: '21:30' }], saturday: weekend, sunday: weekend },
      openOnHolidays: true,
    },
  ],
  limits: [],
};
