import { type Locale, locales } from '@/db/vocabulary';

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
