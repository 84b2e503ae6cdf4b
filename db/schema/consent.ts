import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, moment } from './columns';
import { actEnum, channelScopeEnum } from './enums';

/**
 * The consent ledger. Append-only: the application's role may only insert and read, and a trigger refuses changes to
 * everyone. An id of 0 reaches every advertiser or purpose, the channel `*` every channel.
 */
export const consentEvent = pgTable(
  'consent_event',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    seq: integer('seq').notNull(),
    advertiserId: integer('advertiser_id').notNull(),
    purposeId: integer('purpose_id').notNull(),
    channel: channelScopeEnum('channel').notNull(),
    act: actEnum('act').notNull(),
    at: moment('at').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    /** The version of the wording that was shown; 0 when none is known. */
    wordingId: integer('wording_id').notNull(),
    /** SHA-256 of the wording's text as it was rendered, in hexadecimal; null where none was shown, and in the first format. */
    wordingSha256: text('wording_sha256'),
    method: text('method'),
    /** Who brought it: `person`, `staff:12`, `key:3`, `import:3`. */
    source: text('source').notNull(),
    evidenceDigest: bytea('evidence_digest'),
    /** The event as hashed; a stranger can recompute the chain from these texts alone. */
    canonical: text('canonical').notNull(),
    hash: bytea('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.contactId, t.seq] }),
    // What one import brought, to be undone as a batch.
    index('consent_event_import').on(t.source).where(sql`source like 'import:%'`),
  ],
);

/** Personal evidence, beside the ledger so that it can be erased while the chain stays whole. */
export const consentEvidence = pgTable(
  'consent_evidence',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    seq: integer('seq').notNull(),
    content: text('content').notNull(),
    /** Hashed before the content, so that what was erased cannot be guessed from its digest. */
    salt: uuid('salt'),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.seq] })],
);

/**
 * The ledger's current state: the latest event of each act for each scope and wording, kept in the transaction that
 * appends. Rebuildable by `db/queries/rebuild-consent-state.ts`.
 */
export const consentState = pgTable(
  'consent_state',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    advertiserId: integer('advertiser_id').notNull(),
    purposeId: integer('purpose_id').notNull(),
    channel: channelScopeEnum('channel').notNull(),
    act: actEnum('act').notNull(),
    wordingId: integer('wording_id').notNull(),
    at: moment('at').notNull(),
    seq: integer('seq').notNull(),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.advertiserId, t.purposeId, t.channel, t.act, t.wordingId] })],
);
