import type { Locale } from '@/db/vocabulary';

/** "France" of `FR`, in the reader's language; the code itself where it is none. */
export function countryName(locale: Locale, code: string): string {
  return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(code) ?? code;
}
