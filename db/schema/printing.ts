import { bigint, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytea, moment } from './columns';
import { runEndingEnum } from './enums';

/**
 * One printing of a campaign's letters: who asked for it, and how it ended. Until somebody says that it was posted, its people
 * are in flight (docs/decisions/0067-letters-are-posted-not-printed.md).
 */
export const printRun = pgTable(
  'print_run',
  {
    campaignId: integer('campaign_id').notNull(),
    number: integer('number').notNull(),
    askedBy: text('asked_by').notNull(),
    askedAt: moment('asked_at').notNull(),
    /** When all its letters were in its files. */
    writtenAt: moment('written_at'),
    ending: runEndingEnum('ending'),
    endedAt: moment('ended_at'),
    endedBy: text('ended_by'),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.number] })],
);

/** A stack of a run's letters: one PDF, which is there or not. It is emptied when the run has ended. */
export const printStack = pgTable(
  'print_stack',
  {
    campaignId: integer('campaign_id').notNull(),
    run: integer('run').notNull(),
    number: integer('number').notNull(),
    firstLetter: integer('first_letter').notNull(),
    letters: integer('letters').notNull(),
    pdf: bytea('pdf'),
    writtenAt: moment('written_at'),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.run, t.number] })],
);

/** One letter of a run, by the number that is printed on it. */
export const printedLetter = pgTable(
  'printed_letter',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    campaignId: integer('campaign_id').notNull(),
    run: integer('run').notNull(),
    number: integer('number').notNull(),
    stack: integer('stack').notNull(),
    issuedAt: moment('issued_at').notNull(),
    /** To whom and with which words, as they were then; null once the run has ended. */
    addressee: jsonb('addressee'),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.campaignId, t.run] })],
);
