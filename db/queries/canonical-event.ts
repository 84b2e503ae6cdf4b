import { type SQL, sql } from 'drizzle-orm';

/** A moment in UTC to the microsecond, ISO 8601. */
const utc = (at: SQL) => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The columns that a canonical event is spelled from; the names are those of the records, not row numbers. */
export type EventColumns = Record<
  | 'subject'
  | 'seq'
  | 'advertiser'
  | 'purpose'
  | 'channel'
  | 'act'
  | 'at'
  | 'wording'
  | 'wordingSha256'
  | 'method'
  | 'source'
  | 'recordedAt',
  SQL
>;

/**
 * An event as it is hashed: a JSON array as PostgreSQL prints it. Version, subject, number, advertiser, purpose, channel, act,
 * moment, wording, SHA-256 of its text as rendered, method, source, moment of recording. The subject is no name: a salted hash
 * of the contact's external id, of which nothing can be read once the salt is erased.
 */
export function canonicalEvent(of: EventColumns): SQL {
  return sql`json_build_array('aval-2', ${of.subject}, ${of.seq}, coalesce(${of.advertiser}, '*'), coalesce(${of.purpose}, '*'),
    ${of.channel}, ${of.act}, ${utc(of.at)}, ${of.wording}, ${of.wordingSha256}, ${of.method}, ${of.source},
    ${utc(of.recordedAt)})::text`;
}

/** The first format, of ledgers begun before: it named the external id, and no hash of the text shown. */
export function firstCanonicalEvent(of: EventColumns & { contact: SQL }): SQL {
  return sql`json_build_array('aval-1', ${of.contact}, ${of.seq}, coalesce(${of.advertiser}, '*'), coalesce(${of.purpose}, '*'),
    ${of.channel}, ${of.act}, ${utc(of.at)}, ${of.wording}, ${of.method}, ${of.source}, ${utc(of.recordedAt)})::text`;
}

/** The name by which the ledger knows the contact `c`: made from their external id, or kept since they were erased. */
export const subjectOf = sql`coalesce(c.erased_subject,
  encode(sha256(convert_to(c.salt::text || c.external_id, 'UTF8')), 'hex'))`;

/** What is hashed of an event, beside the hash before it: one digest, so that a proof may pass over it without showing it. */
export const linkOf = (canonical: SQL, evidenceDigest: SQL) =>
  sql`sha256(convert_to(${canonical}, 'UTF8') || coalesce(${evidenceDigest}, ''))`;
