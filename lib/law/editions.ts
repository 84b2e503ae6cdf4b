import type { Channel } from '@/db/vocabulary';
import { dayOf } from './calendar';
import { franceEmail } from './permissions/france-email';
import { prohibitions } from './prohibitions';
import type { Edition, Permission } from './terms';

/** Whose law is written down, by country (ISO 3166) and channel. Everything else answers `no_law`. */
const laws: Readonly<Record<string, Partial<Record<Channel, readonly Permission[]>>>> = {
  FR: { email: franceEmail },
};

const inForce =
  (day: string) =>
  (row: { from: string; to?: string }): boolean =>
    row.from <= day && (row.to === undefined || day < row.to);

/** Countries that have any law for `channel` at `at`. */
export function countriesWithLaw(channel: Channel, at: Date): string[] {
  return Object.keys(laws).filter((country) => editionAt(country, channel, at) !== undefined);
}

/** The edition in force in `country` for `channel` at the moment `at`, or none: then nothing goes out. */
export function editionAt(country: string, channel: Channel, at: Date): Edition | undefined {
  return editionOn(country, channel, dayOf(at, country));
}

function editionOn(country: string, channel: Channel, day: string): Edition | undefined {
  const permissions = laws[country]?.[channel]?.filter(inForce(day)) ?? [];
  if (permissions.length === 0) return undefined;
  const from = boundaries(country, channel).findLast((boundary) => boundary <= day) ?? day;
  return {
    id: `${country}-${channel}@${from}`,
    from,
    permissions,
    prohibitions: prohibitions.filter(
      (row) => row.country === country && row.channels.includes(channel) && inForce(day)(row),
    ),
  };
}

/** The days on which the law of `country` for `channel` changes, the first being that on which it begins. */
function boundaries(country: string, channel: Channel): string[] {
  const rows = [
    ...(laws[country]?.[channel] ?? []),
    ...prohibitions.filter((row) => row.country === country && row.channels.includes(channel)),
  ];
  const days = rows.flatMap((row) => (row.to === undefined ? [row.from] : [row.from, row.to]));
  return [...new Set(days)].sort();
}

/** Every edition there is, one for each country, channel and boundary date. */
export function allEditions(): Edition[] {
  return Object.entries(laws).flatMap(([country, byChannel]) =>
    (Object.keys(byChannel) as Channel[]).flatMap((channel) =>
      boundaries(country, channel)
        .map((day) => editionOn(country, channel, day))
        .filter((edition) => edition !== undefined),
    ),
  );
}
