import type { Locale } from '@/db/vocabulary';
import { ordinal } from './numbers';

/** Dates are said as of where the advertisers are: who reads them may be anywhere, and the law counts days there. */
const ZONE = 'Europe/Paris';

/** English as Europe writes it, the day first and 24 hours. */
const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** A day in words: "12 May 2026", "1er juin 2026". */
export function dayInWords(at: Date, locale: Locale, timeZone = ZONE): string {
  const words = new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'long', timeZone }).format(at);
  return ordinal(locale, words);
}

/** The time of a day: "14:05". */
export function timeOfDay(at: Date, locale: Locale, timeZone = ZONE): string {
  return new Intl.DateTimeFormat(TAGS[locale], { timeStyle: 'short', timeZone }).format(at);
}
