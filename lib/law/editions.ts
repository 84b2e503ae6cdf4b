import type { Channel } from '@/db/vocabulary';
import { dayOf } from './calendar';
import { countries } from './countries/list';
import { lawFingerprint } from './fingerprint';
import { source } from './sources';
import { chosenOption, type Stance } from './stance';
import type { CountryLaw, Edition, Permission, UnderReading, Validity } from './terms';

const inForce =
  (day: string) =>
  (row: Validity): boolean =>
    row.from <= day && (row.to === undefined || day < row.to);

/** The edition in force in `country` for `channel` at the moment `at`, or none: then nothing goes out. */
export function editionAt(country: string, channel: Channel, at: Date, stance: Stance): Edition | undefined {
  const edition = editionOn(country, channel, dayOf(at, country), stance);
  return edition && isAdopted(edition, stance) ? edition : undefined;
}

/** The editions that answer for `channel` at `at`, by the country of whoever receives. */
export function editionsAt(channel: Channel, at: Date, stance: Stance): ReadonlyMap<string, Edition> {
  const answering = countries.flatMap(({ country, territories = [] }) => {
    const edition = editionAt(country, channel, at, stance);
    return edition ? [country, ...territories].map((code) => [code, edition] as const) : [];
  });
  return new Map(answering);
}

/** The edition as it is written, whether anybody has adopted it or not; `day` is the country's own, `YYYY-MM-DD`. */
export function editionOn(
  country: string,
  channel: Channel,
  day: string,
  stance: Stance,
): Edition | undefined {
  const law = countries.find((one) => one.country === country);
  const permissions = law?.permissions[channel]?.filter(inForce(day)).filter(taken(stance)) ?? [];
  if (!law || permissions.length === 0) return undefined;
  const citing = citingWhatIsInForce(law, day);
  const from = boundaries(law, channel).findLast((boundary) => boundary <= day) ?? day;
  const about = (row: Validity & { channels: readonly Channel[] }) =>
    row.channels.includes(channel) && inForce(day)(row);
  return {
    id: [`${country}-${channel}@${from}`, ...unusual(law, channel, stance)].join('+'),
    country,
    channel,
    from,
    permissions: permissions.map(citing),
    prohibitions: law.prohibitions.filter(about).filter(taken(stance)).map(citing),
    periods: law.periods.filter(about),
    salesLike: law.salesLike?.filter(about).filter(taken(stance)) ?? [],
    duties: law.duties.filter(about),
  };
}

/** A row outlives the texts that it rests on: it cites those in force on the day. `checkLaw` finds a row left with none. */
const citingWhatIsInForce =
  ({ sources }: CountryLaw, day: string) =>
  <R extends { readonly sources: readonly string[] }>(row: R): R => ({
    ...row,
    sources: row.sources.filter((id) => sources[id] !== undefined && inForce(day)(sources[id])),
  });

const taken =
  (stance: Stance) =>
  ({ reading }: UnderReading): boolean =>
    reading === undefined || chosenOption(reading.id, stance) === reading.option;

/** The readings that concern a country's channel: those that any of its rows stands under. */
export function readingsOf(law: CountryLaw, channel: Channel) {
  const rows: readonly UnderReading[] = [
    ...(law.permissions[channel] ?? []),
    ...law.prohibitions.filter(({ channels }) => channels.includes(channel)),
    ...(law.salesLike ?? []).filter(({ channels }) => channels.includes(channel)),
  ];
  const ids = new Set(rows.flatMap(({ reading }) => (reading ? [reading.id] : [])));
  return (law.readings ?? []).filter(({ id }) => ids.has(id));
}

/** An edition's id names each reading that somebody chose against the usual one. */
function unusual(law: CountryLaw, channel: Channel, stance: Stance): string[] {
  return readingsOf(law, channel)
    .map(({ id, usual }) => ({ id, usual, chosen: chosenOption(id, stance) }))
    .filter(({ usual, chosen }) => chosen !== usual)
    .map(({ id, chosen }) => `${id}=${chosen}`);
}

/** The texts known from memory alone that a permission of the edition rests on; where there are any, somebody must adopt it. */
export function unverifiedSources({ permissions }: Edition): string[] {
  const cited = permissions.flatMap((row: Permission) => row.sources);
  return [...new Set(cited)].filter((id) => source(id).certainty === 'remembered');
}

/** An adoption is of the very text that was in view: a changed row or source takes it back. */
export function isAdopted(edition: Edition, stance: Stance): boolean {
  return unverifiedSources(edition).length === 0 || stance.adopted.has(lawFingerprint(edition));
}

/** The days on which a country's law for `channel`, or a text that it rests on, changes; the first is that on which it begins. */
export function boundaries(law: CountryLaw, channel: Channel): string[] {
  const about = ({ channels }: { channels: readonly Channel[] }) => channels.includes(channel);
  const rows = [...(law.permissions[channel] ?? []), ...law.prohibitions.filter(about)];
  const texts = rows.flatMap((row) => row.sources).flatMap((id) => law.sources[id] ?? []);
  const dated: Validity[] = [
    ...rows,
    ...texts,
    ...law.periods.filter(about),
    ...(law.salesLike ?? []).filter(about),
    ...law.duties.filter(about),
  ];
  const days = dated.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
  const first = law.permissions[channel]?.map(({ from }) => from).sort()[0];
  return [...new Set(days)].filter((day) => first !== undefined && first <= day).sort();
}
