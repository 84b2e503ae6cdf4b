import { bigint, integer, pgTable, primaryKey, serial, text } from 'drizzle-orm/pg-core';
import { moment } from './columns';
import { callOutcomeEnum } from './enums';

/**
 * One person on one agent's page. A row that has begun is an attempt, and counts as one whatever came of it. Without an end it
 * holds the person for its agent, until `leaseUntil`.
 */
export const call = pgTable(
  'call',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    id: serial('id').notNull(),
    campaignId: integer('campaign_id').notNull(),
    /** Whose page it is on: `staff:12`. */
    agent: text('agent').notNull(),
    openedAt: moment('opened_at').notNull(),
    leaseUntil: moment('lease_until').notNull(),
    /** When the number was shown, after the last look. */
    begunAt: moment('begun_at'),
    endedAt: moment('ended_at'),
    outcome: callOutcomeEnum('outcome'),
    /** The number that turned out to be somebody else's. */
    wrongNumber: text('wrong_number'),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.id] })],
);

/** The exact date and time at which a person agreed, in a call, to be called again. Append-only. */
export const appointment = pgTable(
  'appointment',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    id: serial('id').notNull(),
    campaignId: integer('campaign_id').notNull(),
    callId: integer('call_id').notNull(),
    at: moment('at').notNull(),
    agreedAt: moment('agreed_at').notNull(),
    /** Who heard it. */
    by: text('by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.id] })],
);
