import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns';

/**
 * A data protection officer's choice between two readings of the law, with their reason. Append-only; of each reading the latest
 * choice stands.
 */
export const readingChoice = pgTable('reading_choice', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  reading: text('reading').notNull(),
  option: text('option').notNull(),
  note: text('note').notNull(),
  by: text('by').notNull(),
  at: moment('at').notNull(),
});

/**
 * An officer's word that an edition resting on texts known from memory may answer, or no longer may. Of the edition as it read then:
 * its fingerprint. Append-only; of each fingerprint the latest word stands.
 */
export const editionAdoption = pgTable('edition_adoption', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  edition: text('edition').notNull(),
  fingerprint: text('fingerprint').notNull(),
  adopted: boolean('adopted').notNull(),
  note: text('note').notNull(),
  by: text('by').notNull(),
  at: moment('at').notNull(),
});
