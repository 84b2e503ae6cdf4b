import Holidays from 'date-holidays';

const years = new Map<string, ReadonlySet<string>>();

/**
 * Whether `day` (`YYYY-MM-DD`) is a public holiday in a territory (ISO 3166; overseas France has codes of its own, with its
 * own days besides those of the Labour Code, art. L3133-1). A territory without a calendar has none.
 */
export function isPublicHoliday(territory: string, day: string): boolean {
  const year = day.slice(0, 4);
  const key = `${territory} ${year}`;
  let days = years.get(key);
  if (!days) {
    days = publicHolidays(territory, Number(year));
    years.set(key, days);
  }
  return days.has(day);
}

function publicHolidays(territory: string, year: number): ReadonlySet<string> {
  // Of a territory that it does not know the library lists nothing.
  const listed = new Holidays(territory, { types: ['public'] }).getHolidays(year);
  return new Set(listed.map(({ date }) => date.slice(0, 10)));
}
