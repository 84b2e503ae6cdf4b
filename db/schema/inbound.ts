import { bigint, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { moment, smallId } from './columns';
import { arrivalEffectEnum, arrivalKindEnum, suspicionEnum } from './enums';

/**
 * Something that came back, from a person or from a carrier of messages, and what it did; written with what it did. No words of
 * the person's: those of an act lie with the ledger's evidence.
 */
export const arrival = pgTable(
  'arrival',
  {
    /** 0 where it could not be tied to anyone. */
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    kind: arrivalKindEnum('kind').notNull(),
    /** By which way: `web`, `clicks`, `smtp`, `webhook`, `smpp`. */
    way: text('way').notNull(),
    /** 0 where no message is known. */
    campaignId: integer('campaign_id').notNull(),
    arrivedAt: moment('arrived_at').notNull(),
    /** When what it asks for held: to the clock of the database. */
    appliedAt: moment('applied_at').notNull(),
    effect: arrivalEffectEnum('effect').notNull(),
    /** The event of the ledger that it made. */
    seq: integer('seq'),
    suspicion: suspicionEnum('suspicion'),
    /** A code such as `5.1.1`, or how many people share a number. */
    detail: text('detail'),
    undoneAt: moment('undone_at'),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.id] }), index('arrival_at').on(t.arrivedAt)],
);

/** The ids under which carriers told us things, so that what is told twice counts once. */
export const arrivalReceipt = pgTable(
  'arrival_receipt',
  { way: text('way').notNull(), externalId: text('external_id').notNull(), at: moment('at').notNull() },
  (t) => [primaryKey({ columns: [t.way, t.externalId] })],
);

/** E-mail addresses at which nobody is reached, whoever's they are and whoever brings them again. */
export const suppressedAddress = pgTable('suppressed_address', {
  address: text('address').primaryKey(),
  since: moment('since').notNull(),
  /** The status that said so (RFC 3463). */
  status: text('status').notNull(),
});

/** An unusual number of withdrawals from one domain at once, for a data protection officer to look at. */
export const arrivalAlarm = pgTable(
  'arrival_alarm',
  {
    id: smallId(),
    domain: text('domain').notNull(),
    firstAt: moment('first_at').notNull(),
    lastAt: moment('last_at').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [index('arrival_alarm_last').on(t.lastAt)],
);

/**
 * A folder in which withdrawals are kept while the database is away, and until when it is known to hold none: nothing is handed
 * over past that moment (docs/decisions/0040-withdrawals-survive.md). `infinity` where whoever used the folder has left it.
 */
export const spool = pgTable('spool', {
  id: uuid('id').primaryKey(),
  machine: text('machine').notNull(),
  folder: text('folder').notNull(),
  clearUntil: timestamp('clear_until', { withTimezone: true, mode: 'string' }).notNull(),
  seenAt: moment('seen_at').notNull(),
  /** How many withdrawals waited in it when it was last heard of. */
  waiting: integer('waiting').notNull(),
});
