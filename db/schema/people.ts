import { bigint, index, integer, pgTable, primaryKey, serial, text } from 'drizzle-orm/pg-core';
import { bytea, moment } from './columns';
import { channelEnum, serviceMessageKindEnum, serviceMessageStateEnum, wishKindEnum } from './enums';

/**
 * What a person asked for short of stopping: fewer messages, or none for a while. Append-only; the latest that covers an
 * advertiser and a purpose holds, of frequency and of pause each (docs/decisions/0030-less-is-a-fact.md). 0 reaches every one.
 */
export const wish = pgTable(
  'wish',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    seq: integer('seq').notNull(),
    advertiserId: integer('advertiser_id').notNull(),
    purposeId: integer('purpose_id').notNull(),
    kind: wishKindEnum('kind').notNull(),
    /** When a pause ends by itself; null for everything else. */
    until: moment('until'),
    at: moment('at').notNull(),
    /** The page that it was said on. */
    method: text('method').notNull(),
    /** Who said it, as in the consent ledger: `person`. */
    source: text('source').notNull(),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.seq] })],
);

/** A code printed in a letter; only its keyed hash is kept. It leads to what the letter's link would lead to. */
export const letterCode = pgTable(
  'letter_code',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    campaignId: integer('campaign_id').notNull(),
    codeHash: text('code_hash').notNull(),
    issuedAt: moment('issued_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.campaignId] }), index('letter_code_hash').on(t.codeHash)],
);

/** Codes that were none, so that trying one after the other comes to an end. */
export const codeFailure = pgTable(
  'code_failure',
  { seq: serial('seq').primaryKey(), at: moment('at').notNull() },
  (t) => [index('code_failure_at').on(t.at)],
);

/**
 * A message that answers a person's own request (a link), and is no campaign's: written with the request, delivered by the
 * queue. Its text holds a key to the person's page, so it is emptied once a server has taken it.
 */
export const serviceMessage = pgTable(
  'service_message',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    id: serial('id').notNull(),
    kind: serviceMessageKindEnum('kind').notNull(),
    channel: channelEnum('channel').notNull(),
    recipient: text('recipient').notNull(),
    advertiserId: integer('advertiser_id').notNull(),
    locale: text('locale').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: serviceMessageStateEnum('state').notNull(),
    at: moment('at').notNull(),
    endedAt: moment('ended_at'),
    answer: text('answer'),
  },
  (t) => [
    primaryKey({ columns: [t.contactId, t.id] }),
    index('service_message_id').on(t.id),
    index('service_message_at').on(t.at),
  ],
);

/** A new e-mail address that a person gave; it counts once a link that was sent there has been pressed. */
export const addressChange = pgTable(
  'address_change',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    id: serial('id').notNull(),
    email: text('email').notNull(),
    requestedAt: moment('requested_at').notNull(),
    confirmedAt: moment('confirmed_at'),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.id] })],
);

/** How an advertiser looks on people's pages: a colour, checked for contrast, and a small picture. */
export const advertiserFace = pgTable('advertiser_face', {
  advertiserId: integer('advertiser_id').primaryKey(),
  /** `#rrggbb`. */
  colour: text('colour'),
  logo: bytea('logo'),
  logoType: text('logo_type'),
  logoHash: text('logo_hash'),
  updatedAt: moment('updated_at').notNull(),
});
