import { type Locale, locales } from '@/db/vocabulary';

export type { Locale };

/** For readers who ask for neither of our languages. */
const FALLBACK: Locale = 'en';

/**
 * The one of our languages that a browser's `Accept-Language` header (RFC 9110, 12.5.4) likes best.
 */
export function pickLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map(readWish)
    .filter(({ quality }) => quality > 0)
    // Stable, so that of two liked equally the first named wins.
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wishes) {
    const known = locales.find((locale) => locale === language);
    if (known) return known;
  }
  return FALLBACK;
}

function readWish(text: string): { language: string; quality: number } {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = weight === undefined ? 1 : Number(weight);
  return { language: range.split('-')[0] ?? '', quality: Number.isNaN(quality) ? 0 : quality };
}

/** The language in which to write to a person: their own where we have it, else the sender's country's. */
export function readerLocale(tag: string | null, country: string): Locale {
  const language = tag?.toLowerCase().split('-')[0];
  return (
    locales.find((locale) => locale === language) ??
    (language === undefined && country === 'FR' ? 'fr' : FALLBACK)
  );
}
