import { index, integer, pgTable, primaryKey, serial, text } from 'drizzle-orm/pg-core';
import { moment, smallId } from './columns';
import { roleEnum } from './enums';

export const staff = pgTable('staff', {
  id: smallId(),
  email: text('email').notNull().unique(),
  role: roleEnum('role').notNull(),
  passwordHash: text('password_hash'),
  /** Grows when the password or the role changes; a session of an older version is over. */
  sessionVersion: integer('session_version').notNull().default(1),
  createdAt: moment('created_at').notNull(),
  disabledAt: moment('disabled_at'),
});

/** A one-time link to choose a password; only its hash is kept. */
export const staffLink = pgTable('staff_link', {
  tokenHash: text('token_hash').primaryKey(),
  staffId: integer('staff_id')
    .notNull()
    .references(() => staff.id),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

/** Failed sign-ins by the address's hash, known or not, so that guessing slows down and tells nothing. */
export const signInFailure = pgTable(
  'sign_in_failure',
  {
    emailHash: text('email_hash').notNull(),
    seq: serial('seq').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.emailHash, t.seq] }), index('sign_in_failure_at').on(t.at)],
);

export const apiKey = pgTable('api_key', {
  id: smallId(),
  name: text('name').notNull(),
  role: roleEnum('role').notNull(),
  keyHash: text('key_hash').notNull().unique(),
  createdAt: moment('created_at').notNull(),
  revokedAt: moment('revoked_at'),
});
