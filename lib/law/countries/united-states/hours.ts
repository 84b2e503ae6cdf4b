import type { Hours, Sources } from '../../terms';

/** The text that the hours rest on. */
export const hoursSources = {
  'us-call-hours': {
    title: {
      fr: 'États-Unis, 47 CFR 64.1200(c)(1) (TCPA) et 16 CFR 310.4(c) (TSR)',
      en: 'United States, 47 CFR 64.1200(c)(1) (TCPA) and 16 CFR 310.4(c) (TSR)',
    },
    url: 'https://www.ecfr.gov/current/title-47/section-64.1200',
    from: '2003-10-01',
    verifiedOn: '2026-11-24',
    certainty: 'quoted',
  },
} as const satisfies Sources;

const allDays = [{ from: '08:00', to: '21:00' }];

/** When consumers in the United States may be called; a text message is a call. */
export const hours: Hours = {
  windows: [
    {
      id: 'us-call-hours',
      channels: ['phone', 'automated_call', 'sms'],
      audiences: ['consumer'],
      natures: ['commercial'],
      force: 'law',
      from: '2003-10-01',
      quote:
        'No person or entity shall initiate any telephone solicitation to: (1) Any residential telephone subscriber before the ' +
        'hour of 8 a.m. or after 9 p.m. (local time at the called party’s location).',
      source: 'us-call-hours',
      says: {
        fr: 'Tous les jours, de 8 heures à 21 heures, à l’heure de la personne.',
        en: 'Every day, 8 a.m. to 9 p.m., by the person’s clock.',
      },
      week: { weekdays: allDays, saturday: allDays, sunday: allDays },
      openOnHolidays: true,
    },
  ],
  limits: [],
};
