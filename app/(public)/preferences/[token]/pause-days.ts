import type { PauseDays } from '@/components/document/pause';
import { dayInWords } from '@/lib/format/dates';
import { firstMoment, monthsAhead, parisToday, yearsAhead } from '@/lib/format/paris-days';

const OFFERED = [1, 3, 6];

/** The days that a pause may end on, seen from `now`: one, three and six months ahead, and any of the next three years. */
export function pauseDays(now: Date, locale: 'fr' | 'en'): PauseDays {
  const today = parisToday(now);
  return {
    offered: OFFERED.map((months) => {
      const day = monthsAhead(today, months);
      return { months, day, words: dayInWords(firstMoment(day) ?? now, locale) };
    }),
    first: daysAhead(today),
    last: yearsAhead(today, 3),
  };
}

const daysAhead = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
