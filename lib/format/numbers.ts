import type { Locale } from '@/db/vocabulary';

/** The staff's clock, whatever the server's or the browser's. */
export const STAFF_ZONE = 'Europe/Paris';

/** English with the day before the month and a 24-hour clock, as our readers write it. */
const tags: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** What `Intl`, and a component that formats by itself, should be told. */
export function intlTag(locale: Locale): string {
  return tags[locale];
}

/** "1,204" or "1 204". */
export function figure(locale: Locale, n: number): string {
  return new Intl.NumberFormat(tags[locale]).format(n);
}

/** French counts the first of a month, which Intl does not. */
export const ordinal = (locale: Locale, words: string) =>
  locale === 'fr' ? words.replace(/^1 /, '1er ') : words;

/** "12 May 2026 at 14:02", in Paris. */
export function dateTime(locale: Locale, at: Date): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: STAFF_ZONE } as const;
  return ordinal(locale, new Intl.DateTimeFormat(tags[locale], format).format(at));
}

/** "12 May 2026, 14:02" with a short month, for tables. */
export function shortDateTime(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(tags[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: STAFF_ZONE,
  }).format(at);
}

/** "12 May 2026", the day it is in Paris. */
export function day(locale: Locale, at: Date): string {
  const format = { dateStyle: 'long', timeZone: STAFF_ZONE } as const;
  return ordinal(locale, new Intl.DateTimeFormat(tags[locale], format).format(at));
}

/** A sentence in the forms that a number asks for; `{n}` stands for the number. */
export type Counted = { readonly one: string; readonly other: string };

/** "1,204 e-mails". French counts nought with one ("0 e-mail"). */
export function counted(locale: Locale, n: number, forms: Counted): string {
  const form = new Intl.PluralRules(tags[locale]).select(n) === 'one' ? forms.one : forms.other;
  return form.replaceAll('{n}', figure(locale, n));
}

/** Fills the `{names}` of a catalogue's sentence; a name without a value stays, so that it is seen. */
export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** "a, b and c", as the language joins a list. */
export function listed(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(items);
}

/** A label as it stands within a sentence: "Never agreed" becomes "never agreed", "SMS" stays. */
export function midSentence(label: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** "14:02" by the clock of a zone. */
export function clockIn(locale: Locale, at: Date, zone: string): string {
  return new Intl.DateTimeFormat(tags[locale], { timeStyle: 'short', timeZone: zone }).format(at);
}

/** "24 November at 14:02" by the clock of a zone. */
export function dayAndTimeIn(locale: Locale, at: Date, zone: string): string {
  return new Intl.DateTimeFormat(tags[locale], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone },
  }).format(at);
}

/** The place that a zone is named after: "Paris" of `Europe/Paris`. */
export function zonePlace(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
