import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { bytea, moment, smallId } from './columns';

/** A choice among contacts that was given a name, to be used again. */
export const segment = pgTable('segment', {
  id: smallId(),
  name: text('name').notNull().unique(),
  /** As `lib/segments/schemas.ts` describes it. */
  filter: jsonb('filter').notNull(),
  author: text('author').notNull(),
  createdAt: moment('created_at').notNull(),
});

/** A picture of a message. Named by its content, so that its address says nothing of who looks at it. */
export const messageImage = pgTable('message_image', {
  sha256: text('sha256').primaryKey(),
  mediaType: text('media_type').notNull(),
  content: bytea('content').notNull(),
  bytes: integer('bytes').notNull(),
  by: text('by').notNull(),
  at: moment('at').notNull(),
});

/** A campaign's message sent to addresses of the staff's own. Nobody's record knows of it. */
export const testMessage = pgTable('test_message', {
  id: smallId(),
  campaignId: integer('campaign_id').notNull(),
  recipient: text('recipient').notNull(),
  /** `queued`, `handed_off` or `failed`. */
  state: text('state').notNull(),
  /** The message as it travelled, kept while no mail server is set. */
  source: text('source'),
  by: text('by').notNull(),
  at: moment('at').notNull(),
});
