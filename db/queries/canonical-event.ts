import { type SQL, sql } from 'drizzle-orm';

/** A moment in UTC to the microsecond, ISO 8601. */
const utc = (at: SQL) => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The columns that a canonical event is spelled from; the names are those of the records, not row numbers. */
export type EventColumns = Record<
  | 'contact'
  | 'seq'
  | 'advertiser'
  | 'purpose'
  | 'channel'
  | 'act'
  | 'at'
  | 'wording'
  | 'method'
  | 'source'
  | 'recordedAt',
  SQL
>;

/**
 * An event as it is hashed: a JSON array as PostgreSQL prints it. Version, contact, number, advertiser, purpose, channel, act,
 * moment, wording, method, source, moment of recording.
 */
export function canonicalEvent(of: EventColumns): SQL {
  return sql`json_build_array('aval-1', ${of.contact}, ${of.seq}, coalesce(${of.advertiser}, '*'), coalesce(${of.purpose}, '*'),
    ${of.channel}, ${of.act}, ${utc(of.at)}, ${of.wording}, ${of.method}, ${of.source}, ${utc(of.recordedAt)})::text`;
}
