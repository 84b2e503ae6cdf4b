import { type Basis, type Channel, type ContactKind, channels, type Reason } from '@/db/vocabulary';
import { countries } from './countries/list';
import { boundaries, editionOn, isAdopted, readingsOf, unverifiedSources } from './editions';
import { conditionInWords, patternInWords } from './facts-in-words';
import { lawFingerprint } from './fingerprint';
import { casesOf, type RowCase } from './row-cases';
import { chosenOption, type Stance } from './stance';
import type { AttemptLimit, CountryLaw, Edition, Permission, Prohibition, Said, Window } from './terms';
import { type Cited, cited } from './trace';

/** A row as people read it: the article's sentence first, then what it comes to. */
export type ReadableRow = {
  id: string;
  title: Said;
  quote: string;
  /** Whom and what it is about; empty: everybody. */
  about: Said[];
  /** Whom it leaves out, although it would be about them. */
  except: Said[][];
  /** What it asks. */
  asks: Said[];
  gives: { basis: Basis } | { reason: Reason };
  from: string;
  to: string | null;
  citations: Cited[];
  /** Whose side it takes where texts differ. */
  reading: { question: Said; says: Said } | null;
  cases: RowCase[];
};

export type Audience = ContactKind | 'everybody';

/** One means of prospecting, as the law has it on a day. */
export type ReadableMeans = {
  channel: Channel;
  edition: string;
  fingerprint: string;
  /** Whether it answers at all: one that rests on texts known from memory does once an officer adopts it. */
  adopted: boolean;
  unverified: Cited[];
  groups: { audience: Audience; rows: ReadableRow[] }[];
  bans: ReadableRow[];
  periods: {
    of: 'sale' | 'silence' | 'consent';
    years: number;
    months: number;
    quote: string;
    citation: Cited;
  }[];
  duties: { says: Said; citation: Cited }[];
  hours: ReadableHours[];
};

export type ReadableHours = {
  id: string;
  says: Said;
  quote: string | null;
  force: 'law' | 'practice';
  from: string;
  to: string | null;
  citation: Cited | null;
};

export type ReadableLaw = { country: string; language: string; day: string; means: ReadableMeans[] };

/** The countries whose law can be read. */
export const lawCountries: readonly string[] = countries.map(({ country }) => country);

/** The law of a country in force on a day (`YYYY-MM-DD`), to be read; undefined for a country that there is none of. */
export function readableLaw(country: string, day: string, stance: Stance): ReadableLaw | undefined {
  const law = countries.find((one) => one.country === country);
  if (!law) return undefined;
  const means = channels.flatMap((channel) => {
    const edition = editionOn(country, channel, day, stance);
    return edition ? [readableMeans(law, edition, { day, stance })] : [];
  });
  return { country, language: law.language, day, means };
}

type On = { day: string; stance: Stance };

function readableMeans(law: CountryLaw, edition: Edition, { day, stance }: On): ReadableMeans {
  const { channel } = edition;
  const rows = edition.permissions.map((row) => ({
    audience: audienceOf(row),
    row: readableRow(row, { law, edition, stance }),
  }));
  const audiences: readonly Audience[] = ['everybody', 'consumer', 'professional'];
  return {
    channel,
    edition: edition.id,
    fingerprint: lawFingerprint(edition),
    adopted: isAdopted(edition, stance),
    unverified: unverifiedSources(edition).map(cited),
    groups: audiences
      .map((audience) => ({
        audience,
        rows: rows.filter((one) => one.audience === audience).map(({ row }) => row),
      }))
      .filter((group) => group.rows.length > 0),
    bans: edition.prohibitions.map((row) => readableRow(row, { law, edition, stance })),
    periods: edition.periods.map(({ of, length, quote, source }) => ({
      ...{ of, quote, years: length.years ?? 0, months: length.months ?? 0 },
      citation: cited(source),
    })),
    duties: edition.duties.map(({ says, source }) => ({ says, citation: cited(source) })),
    hours: hoursOf(law, channel, day),
  };
}

/** Whom a row is about. A row about everybody stands once, and not under each audience. */
function audienceOf({ when }: Permission): Audience {
  return when.audience?.length === 1 ? (when.audience[0] ?? 'everybody') : 'everybody';
}

type Within = { law: CountryLaw; edition: Edition; stance: Stance };

function readableRow(row: Permission | Prohibition, { law, edition, stance }: Within): ReadableRow {
  const { id, title, quote, from, to = null, sources } = row;
  const isPermission = 'asks' in row;
  return {
    ...{ id, title, quote, from, to },
    about: patternInWords(row.when),
    except: isPermission ? (row.unless ?? []).map(patternInWords) : [],
    asks: isPermission ? row.asks.map(conditionInWords) : [],
    gives: isPermission ? { basis: row.basis } : { reason: row.reason },
    citations: sources.map(cited),
    reading: readingOf(row, law, stance),
    cases: isPermission ? casesOf(edition, row) : [],
  };
}

function readingOf(
  { reading }: Permission | Prohibition,
  law: CountryLaw,
  stance: Stance,
): ReadableRow['reading'] {
  const asked = law.readings?.find(({ id }) => id === reading?.id);
  const option = asked?.options[chosenOption(asked.id, stance) ?? ''];
  return asked && option ? { question: asked.question, says: option.says } : null;
}

function hoursOf({ hours }: CountryLaw, channel: Channel, day: string): ReadableHours[] {
  const rows: readonly (Window | AttemptLimit)[] = [...(hours?.windows ?? []), ...(hours?.limits ?? [])];
  return rows
    .filter((row) => row.channels.includes(channel) && row.from <= day && (!row.to || day < row.to))
    .map((row) => ({
      ...{ id: row.id, says: row.says, quote: row.quote, from: row.from, to: row.to ?? null },
      force: 'force' in row ? row.force : 'law',
      citation: row.source === null ? null : cited(row.source),
    }));
}

/** A day on which a country's law changes, with the rows that begin and those that end by means. */
export type Change = { day: string; means: { channel: Channel; begins: Named[]; ends: Named[] }[] };
export type Named = { id: string; title: Said };

/** Every day on which a row of a country's law begins or ends, the first of all left out: before it there is none. */
export function changesOf(country: string, stance: Stance): Change[] {
  const law = countries.find((one) => one.country === country);
  if (!law) return [];
  const days = new Set(channels.flatMap((channel) => boundaries(law, channel).slice(1)));
  return [...days].sort().flatMap((day) => {
    const means = channels.flatMap((channel) => changeOn(law, { channel, day, stance }));
    return means.length > 0 ? [{ day, means }] : [];
  });
}

function changeOn(law: CountryLaw, { channel, day, stance }: On & { channel: Channel }): Change['means'] {
  const rows = [
    ...(law.permissions[channel] ?? []),
    ...law.prohibitions.filter((row) => row.channels.includes(channel)),
  ];
  const taken = rows.filter(
    ({ reading }) => reading === undefined || chosenOption(reading.id, stance) === reading.option,
  );
  const named = ({ id, title }: Permission | Prohibition): Named => ({ id, title });
  const begins = taken.filter(({ from }) => from === day).map(named);
  const ends = taken.filter(({ to }) => to === day).map(named);
  return begins.length + ends.length > 0 ? [{ channel, begins, ends }] : [];
}

/** A question on which texts differ, with each side's text and the side taken. */
export type ReadableReading = {
  id: string;
  question: Said;
  usual: string;
  chosen: string;
  options: { option: string; says: Said; citation: Cited }[];
};

/** The readings of a country that concern any of its means, with what is chosen. */
export function readableReadings(country: string, stance: Stance): ReadableReading[] {
  const law = countries.find((one) => one.country === country);
  const ids = new Set(law ? channels.flatMap((channel) => readingsOf(law, channel).map(({ id }) => id)) : []);
  return (law?.readings ?? [])
    .filter(({ id }) => ids.has(id))
    .map(({ id, question, options, usual }) => ({
      ...{ id, question, usual },
      chosen: chosenOption(id, stance) ?? usual,
      options: Object.entries(options).map(([option, { says, source }]) => ({
        option,
        says,
        citation: cited(source),
      })),
    }));
}
