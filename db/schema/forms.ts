import { bigint, boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment, smallId } from './columns';
import { localeEnum } from './enums';

/** A page on which people are asked, made from wordings. What they were shown is in the wordings' versions, not here. */
export const form = pgTable('form', {
  id: smallId(),
  slug: text('slug').notNull().unique(),
  titleFr: text('title_fr').notNull(),
  titleEn: text('title_en').notNull(),
  leadFr: text('lead_fr').notNull(),
  leadEn: text('lead_en').notNull(),
  /** Slugs of wordings, in the order in which they are shown; each page shows those in its language. */
  wordings: text('wordings').array().notNull(),
  /** Where the people live whom the form is for; their numbers are read as of it. */
  country: text('country').notNull(),
  asksName: boolean('asks_name').notNull(),
  /** A yes counts only once the link that was sent to the address has been pressed. */
  doubleOptIn: boolean('double_opt_in').notNull(),
  open: boolean('open').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

/** What somebody sent by a form: in no audience until it is recorded in the ledger. */
export const formSubmission = pgTable('form_submission', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  formId: integer('form_id')
    .notNull()
    .references(() => form.id),
  at: moment('at').notNull(),
  locale: localeEnum('locale').notNull(),
  /** Addresses and name as given; emptied once they are on record, or were never confirmed. */
  details: jsonb('details').notNull(),
  answers: jsonb('answers').notNull(),
  /** When the link was last sent; null where none is needed. */
  sentAt: moment('sent_at'),
  confirmedAt: moment('confirmed_at'),
  contactId: bigint('contact_id', { mode: 'number' }),
});

/** The letter that asks to confirm: emptied once a server has taken it, kept for the staff where there is none. */
export const formLetter = pgTable('form_letter', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  submissionId: bigint('submission_id', { mode: 'number' })
    .notNull()
    .references(() => formSubmission.id),
  sender: text('sender').notNull(),
  recipient: text('recipient').notNull(),
  subject: text('subject').notNull(),
  source: text('source').notNull(),
  at: moment('at').notNull(),
  endedAt: moment('ended_at'),
  answer: text('answer'),
});
