/** Where somebody is, as far as it is known. `country`: ISO 3166. */
export type Place = { country: string; postalCode: string | null; timeZone: string | null };

/** Overseas France by the first three digits of a postal code: an address there is often written with the country FR. */
const overseas: Readonly<Record<string, string>> = {
  971: 'GP',
  972: 'MQ',
  973: 'GF',
  974: 'RE',
  975: 'PM',
  976: 'YT',
  977: 'BL',
  978: 'MF',
  986: 'WF',
  987: 'PF',
  988: 'NC',
};

/** Where a postal code says more than its country does. */
export const overseasPrefixes = { country: 'FR', prefixes: Object.keys(overseas) };

/** Collectivities of France that have an ISO code of their own. */
const french = new Set(Object.values(overseas));

/** The country whose hours hold for `territory`: the codes of overseas France are France. */
export const lawCountry = (territory: string): string => (french.has(territory) ? 'FR' : territory);

/** The territory whose clock and public holidays hold there, as an ISO 3166 code. */
export function territoryOf(place: Place): string {
  const prefix = place.postalCode?.replaceAll(' ', '').slice(0, 3) ?? '';
  const known = place.country === overseasPrefixes.country ? overseas[prefix] : undefined;
  return known ?? place.country;
}

/** Where nearly everybody lives, of a territory with remote zones that would leave next to nothing of a day. */
const usual: Readonly<Record<string, readonly string[]>> = {
  PF: ['Pacific/Tahiti'],
};

const known = new Map<string, readonly string[]>();

/**
 * The zones in one of which the person is: their own where it is known, else every zone of the territory, and then only what
 * is lawful in all of them is planned. A code that is no territory has Greenwich's clock; no law answers for it anyway.
 */
export function zonesOf(place: Place): readonly string[] {
  if (place.timeZone !== null) return [place.timeZone];
  const territory = territoryOf(place);
  const found = known.get(territory) ?? usual[territory] ?? zonesOfTerritory(territory);
  known.set(territory, found);
  return found;
}

type WithZones = Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] };

function zonesOfTerritory(territory: string): readonly string[] {
  const locale: WithZones = new Intl.Locale(`und-${territory}`);
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  return zones.length > 0 ? zones : ['UTC'];
}
