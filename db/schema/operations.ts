import { jsonb, pgTable, serial, text } from 'drizzle-orm/pg-core';
import { moment, smallId } from './columns';

/** Who on the staff, or which key, did what to which record; written with the change itself. Append-only. */
export const auditEvent = pgTable('audit_event', {
  seq: serial('seq').primaryKey(),
  at: moment('at').notNull(),
  by: text('by').notNull(),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
  detail: jsonb('detail'),
});

/** A worker process, and when it last said that it lives. */
export const worker = pgTable('worker', {
  id: smallId(),
  startedAt: moment('started_at').notNull(),
  seenAt: moment('seen_at').notNull(),
  stoppedAt: moment('stopped_at'),
});
