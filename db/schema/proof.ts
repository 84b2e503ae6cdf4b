import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytea, moment } from './columns';
import { actEnum, channelScopeEnum } from './enums';

/**
 * A day's seal on every chain: the root of a Merkle tree (RFC 6962) over their heads, signed. Append-only, and published.
 * Docs/decisions/0021 says how it is built.
 */
export const checkpoint = pgTable('checkpoint', {
  number: integer('number').primaryKey(),
  at: moment('at').notNull(),
  /** How many leaves the tree has: one for each chain. */
  chains: integer('chains').notNull(),
  root: bytea('root').notNull(),
  /** What is signed, and the signature (Ed25519, base64). */
  note: text('note').notNull(),
  signature: text('signature').notNull(),
  /** The tree's nodes above each 1,024 leaves, one after the other: a proof need not read every leaf. */
  blocks: bytea('blocks').notNull(),
});

/** The heads that a checkpoint found changed. A chain keeps its leaf for good. */
export const checkpointHead = pgTable(
  'checkpoint_head',
  {
    leaf: integer('leaf').notNull(),
    checkpoint: integer('checkpoint').notNull(),
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    seq: integer('seq').notNull(),
    hash: bytea('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.leaf, t.checkpoint] }),
    index('checkpoint_head_contact').on(t.contactId, t.checkpoint),
    index('checkpoint_head_number').on(t.checkpoint, t.leaf),
  ],
);

/** Where a checkpoint was taken to, beside its address: what whoever owns the database cannot reach. */
export const checkpointDelivery = pgTable(
  'checkpoint_delivery',
  {
    checkpoint: integer('checkpoint').notNull(),
    target: text('target').notNull(),
    at: moment('at').notNull(),
    answer: text('answer').notNull(),
  },
  (t) => [primaryKey({ columns: [t.checkpoint, t.target] })],
);

/** A person who was erased: what of them went, what stays, why and until when. */
export const erasure = pgTable('erasure', {
  contactId: bigint('contact_id', { mode: 'number' }).primaryKey(),
  at: moment('at').notNull(),
  by: text('by').notNull(),
  certificate: jsonb('certificate').notNull(),
});

/**
 * What an erased person had refused, by a keyed fingerprint of each of their addresses: nobody can read the address from it, and
 * the same address is known again when a file brings it.
 */
export const suppression = pgTable(
  'suppression',
  {
    fingerprint: text('fingerprint').notNull(),
    advertiserId: integer('advertiser_id').notNull(),
    purposeId: integer('purpose_id').notNull(),
    channel: channelScopeEnum('channel').notNull(),
    act: actEnum('act').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.fingerprint, t.advertiserId, t.purposeId, t.channel] })],
);
