import { countryName } from './countries';

/** What stands on a letter's address, of whoever it is for. */
export type PostalParts = {
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address: string | null;
  postalCode: string | null;
  city: string | null;
  country: string;
};

/** Where the town comes before its postcode, on one line or two. */
const townFirst = new Set(['GB', 'IE', 'US', 'CA', 'AU', 'NZ']);

/**
 * An address's lines as they stand in an envelope's window, from the most particular to the country; that one only on a letter that
 * leaves the sender's (`from`, ISO 3166), in capitals and in the language of where it is posted, as the Universal Postal Union asks.
 */
export function addressLines(parts: PostalParts, from: string): string[] {
  const { firstName, lastName, company, address, postalCode, city, country } = parts;
  const joined = (...words: (string | null)[]) => words.filter(Boolean).join(' ').trim();
  const town = townFirst.has(country) ? joined(city, postalCode) : joined(postalCode, city);
  const language = windowAtTheRight.has(from) ? 'fr' : 'en';
  const abroad = from === country ? '' : countryName(language, country).toLocaleUpperCase(language);
  const street = (address ?? '').split(/\r?\n/).map((line) => line.trim());
  return [joined(firstName, lastName), company ?? '', ...street, town, abroad].filter((line) => line !== '');
}

/** Countries whose envelopes have their window at the right; nearly everywhere else it is at the left. */
const windowAtTheRight = new Set([
  'FR',
  'MC',
  'GP',
  'MQ',
  'GF',
  'RE',
  'YT',
  'NC',
  'PF',
  'PM',
  'WF',
  'BL',
  'MF',
]);

/** Where things stand on an A4 sheet, in millimetres from its left and upper edges. */
export type SheetPlan = {
  window: 'right' | 'left';
  sender: { left: number; top: number; width: number };
  address: { left: number; top: number; width: number; height: number };
  /** Where the text begins. */
  text: number;
};

/**
 * The sheet for the envelopes that are used where the sender is. At the right: the French DL envelope (110 × 220 mm, window 35 × 100 mm,
 * 20 mm from its right and lower edges). At the left: DIN 5008 form B, whose address zone other countries' DL windows show as well.
 */
export function sheetPlan(country: string): SheetPlan {
  if (windowAtTheRight.has(country)) {
    return {
      window: 'right',
      sender: { left: 22, top: 20, width: 80 },
      address: { left: 110, top: 50, width: 85, height: 35 },
      text: 98,
    };
  }
  return {
    window: 'left',
    sender: { left: 120, top: 20, width: 70 },
    address: { left: 25, top: 62.7, width: 80, height: 27.3 },
    text: 103,
  };
}
