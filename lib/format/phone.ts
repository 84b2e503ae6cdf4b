import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A phone or fax number in E.164 (`+33612345678`); a national spelling is read as of `country` (ISO 3166). Answers null
 * for what is no valid number there.
 */
export function normalisePhone(text: string, country: string): string | null {
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(text, home ? { defaultCountry: home } : {});
  return number?.isValid() ? number.number : null;
}

/** A number in E.164 as people write it, `+33 6 12 34 56 78`. */
export function spacedPhone(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}
