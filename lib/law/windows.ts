import type { Channel, ContactKind, Nature } from '@/db/vocabulary';
import { countries } from './countries/list';
import type { AttemptLimit, Validity, Window } from './terms';

/** Means that ring or buzz where the person is; letters, faxes and e-mails wait until they are looked at. */
const ringing: readonly Channel[] = ['phone', 'automated_call', 'sms'];

/** Whether messages by this means may have to wait for their hour. */
export const hasHours = (channel: Channel): boolean => ringing.includes(channel);

const daytime = [{ from: '08:00', to: '20:00' }];

/**
 * Where no text of the country sets hours, Aval keeps those that the trade keeps in France: nobody is rung up at night, on a
 * Sunday or on a public holiday because no law forbids it.
 */
const elsewhere: readonly Window[] = [
  {
    id: 'elsewhere-daytime',
    channels: [...ringing],
    force: 'practice',
    from: '1970-01-01',
    quote: null,
    source: null,
    says: {
      fr: 'Du lundi au samedi, de 8 heures à 20 heures, jamais un jour férié : règle de prudence d’Aval là où aucun texte ne fixe d’heures.',
      en: 'Monday to Saturday, 8 a.m. to 8 p.m., never on a public holiday: Aval’s own caution where no text sets hours.',
    },
    week: { weekdays: daytime, saturday: daytime, sunday: [] },
    openOnHolidays: false,
  },
];

/** What is planned, as far as the hours look at it. */
export type Occasion = { channel: Channel; nature: Nature; audience: ContactKind; country: string };

const inForce = (row: Validity, day: string) => row.from <= day && (row.to === undefined || day < row.to);

/**
 * The hours that hold for an occasion on a day (`YYYY-MM-DD`, the recipient's own); none where the means waits by itself.
 */
export function windowOn(occasion: Occasion, day: string): Window | undefined {
  const own = countries.find(({ country }) => country === occasion.country)?.hours?.windows ?? [];
  return [...own, ...elsewhere].find(
    (row) =>
      row.channels.includes(occasion.channel) &&
      (row.audiences?.includes(occasion.audience) ?? true) &&
      (row.natures?.includes(occasion.nature) ?? true) &&
      inForce(row, day),
  );
}

/** How often an occasion may be tried on a day, where a text says so. */
export function attemptLimitOn(occasion: Occasion, day: string): AttemptLimit | undefined {
  const limits = countries.find(({ country }) => country === occasion.country)?.hours?.limits ?? [];
  return limits.find(
    (row) =>
      row.channels.includes(occasion.channel) &&
      row.audiences.includes(occasion.audience) &&
      row.natures.includes(occasion.nature) &&
      inForce(row, day),
  );
}

/** Every row of hours there is, with its country; `*` is everywhere else. */
export function allWindows(): {
  country: string;
  windows: readonly Window[];
  limits: readonly AttemptLimit[];
}[] {
  return [
    ...countries.flatMap(({ country, hours }) => (hours ? [{ country, ...hours }] : [])),
    { country: '*', windows: elsewhere, limits: [] },
  ];
}
