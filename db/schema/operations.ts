import { integer, jsonb, pgTable, primaryKey, serial, text } from 'drizzle-orm/pg-core';
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
  /** Its names in the job queue, under which jobs are locked. */
  queueIds: text('queue_ids').array().notNull(),
  stoppedAt: moment('stopped_at'),
});

/** One run of an import, and the ids that its file has named so far: an id may stand in a file once. Unlogged. */
export const importRun = pgTable('import_run', {
  id: smallId(),
  kind: text('kind').notNull(),
  startedAt: moment('started_at').notNull(),
  by: text('by'),
  /** When, and by whom, what it brought was taken back. */
  undoneAt: moment('undone_at'),
  undoneBy: text('undone_by'),
});

export const importSeen = pgTable(
  'import_seen',
  {
    runId: integer('run_id').notNull(),
    key: text('key').notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.key] })],
);
