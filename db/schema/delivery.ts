import { bigint, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment, smallId } from './columns';
import { deliveryStateEnum } from './enums';

/**
 * Under which names those who carry messages speak of one in their receipts: `smpp …`, `call …`, `fax …`; written with its
 * hand-over. A receipt may come before that is committed, so the two lie apart and are joined when they are read.
 */
export const messageReference = pgTable(
  'message_reference',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    campaignId: integer('campaign_id').notNull(),
    reference: text('reference').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.contactId, t.campaignId, t.reference] }),
    index('message_reference_name').on(t.reference),
  ],
);

/** What became of a message, as its carrier says; told twice, it is here once. */
export const deliveryReport = pgTable('delivery_report', {
  reference: text('reference').primaryKey(),
  state: deliveryStateEnum('state').notNull(),
  /** The carrier's own words for it: `UNDELIV 001`, `busy`. */
  code: text('code').notNull(),
  at: moment('at').notNull(),
});

/**
 * Where messages may leave from: a person said that this database, at this place, is the one that sends. A restored or copied one
 * is another, whatever stands in it (docs/decisions/0065-armed-where-it-is.md).
 */
export const armament = pgTable('armament', {
  id: smallId(),
  /** The cluster's own number, its history's and the database's. */
  identity: text('identity').notNull(),
  /** How its processes reach it: the embedded one's folder, or its address. */
  place: text('place').notNull(),
  armedAt: moment('armed_at').notNull(),
  by: text('by').notNull(),
});
