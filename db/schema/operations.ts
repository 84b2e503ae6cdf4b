import { bigint, integer, jsonb, pgTable, primaryKey, serial, text } from 'drizzle-orm/pg-core';
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
  /** Counts on as long as it lives: who watches it compares this, and no clock. */
  beats: integer('beats').notNull().default(0),
  /** Whose message may have left since its last claim, of which campaign: what is not known of them when it dies. */
  handingOver: bigint('handing_over', { mode: 'number' }).array().notNull().default([]),
  handingOverOf: integer('handing_over_of'),
  /** Its names in the job queue, under which jobs are locked. */
  queueIds: text('queue_ids').array().notNull(),
  /** When it left, or was given up: from then on it claims and begins nothing. */
  stoppedAt: moment('stopped_at'),
});

/**
 * What the mail servers of a domain take, as far as they have said so, shared by all workers: there is a row where a limit is set
 * or the domain has asked for less (`lib/dispatch/domain-pace.ts`).
 */
export const mailDomain = pgTable('mail_domain', {
  domain: text('domain').primaryKey(),
  /** The rate already given away: the next message is free from then on. */
  freeAt: moment('free_at').notNull(),
  /** Until when messages are already told to wait. */
  lineAt: moment('line_at').notNull(),
  /** Milliseconds between two messages as of the last time it asked for less; 0: it never has. */
  slowedMs: integer('slowed_ms').notNull().default(0),
  slowedAt: moment('slowed_at'),
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
