import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, moment, smallId } from './columns';
import { contactKindEnum, emailKindEnum, labelKindEnum, purchaseFormEnum } from './enums';

/**
 * A person, or a person's address at work: the data subject of the law. The bigint id grows with arrival, so that every
 * table of a contact's facts can be read in one order and merged (docs/decisions/0003-facts-in-contact-order.md).
 */
export const contact = pgTable(
  'contact',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
    externalId: text('external_id').notNull().unique(),
    kind: contactKindEnum('kind').notNull(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    company: text('company'),
    profession: text('profession'),
    email: text('email'),
    emailKind: emailKindEnum('email_kind'),
    phone: text('phone'),
    fax: text('fax'),
    address: text('address'),
    postalCode: text('postal_code'),
    city: text('city'),
    country: text('country').notNull(),
    locale: text('locale'),
    timeZone: text('time_zone'),
    informedAt: moment('informed_at'),
    /** Since when mail to this address is known to arrive nowhere; another address begins anew. */
    emailSuppressedAt: moment('email_suppressed_at'),
    /** Which means reach the person, as bits: 1 e-mail, 2 of them generic, 4 phone, 8 fax, 16 post; 32: at a company. */
    reach: smallint('reach')
      .notNull()
      .generatedAlwaysAs(
        sql`((case when email is null or email_suppressed_at is not null then 0 when email_kind = 'generic' then 3 else 1 end)
          + (case when phone is null then 0 else 4 end) + (case when fax is null then 0 else 8 end)
          + (case when address is null then 0 else 16 end) + (case when company is null then 0 else 32 end))::smallint`,
      ),
    /** With the external id it makes the name that the ledger knows the person by; gone once they are erased. */
    salt: uuid('salt').defaultRandom(),
    /** That name, kept when it can no longer be made. */
    erasedSubject: text('erased_subject'),
    erasedAt: moment('erased_at'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [index('contact_email').on(t.email)],
);

/**
 * One narrow row for each contact: the head of its chain of events, and the lock that a hand-over and a withdrawal
 * both take (docs/decisions/0004-the-guarantee.md).
 */
export const contactGate = pgTable('contact_gate', {
  contactId: bigint('contact_id', { mode: 'number' })
    .primaryKey()
    .references(() => contact.id),
  lastSeq: integer('last_seq').notNull().default(0),
  lastHash: bytea('last_hash').notNull(),
});

/** A sale, or dealings short of one: who sold what to whom, and what the person was told there. */
export const purchase = pgTable(
  'purchase',
  {
    contactId: bigint('contact_id', { mode: 'number' })
      .notNull()
      .references(() => contact.id),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    externalId: text('external_id').notNull(),
    advertiserId: integer('advertiser_id').notNull(),
    familyId: integer('family_id').notNull(),
    form: purchaseFormEnum('form').notNull().default('sale'),
    purchasedAt: moment('purchased_at').notNull(),
    detailsCollectedAtSale: boolean('details_collected_at_sale').notNull(),
    objectionOfferedAtSale: boolean('objection_offered_at_sale').notNull(),
    /** Until when the contract that the sale began runs; `infinity` without an end, null for an ordinary sale. */
    ongoingUntil: moment('ongoing_until'),
    recordedAt: moment('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.id] }), unique('purchase_external_id').on(t.externalId)],
);

/**
 * What a contact and an advertiser (0: every one) have to do with each other at all, kept in the transaction that records an act or
 * a purchase: the latest sign of life, and what any purchase brings whatever was bought.
 */
export const acquaintance = pgTable(
  'acquaintance',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    advertiserId: integer('advertiser_id').notNull(),
    /** The latest act of the person's own: said, bought, or the end of a contract if later. */
    activeUntil: moment('active_until').notNull(),
    /** At one of the sales they were told of prospecting, which informs for that advertiser. */
    told: boolean('told').notNull(),
    /** Something was bought, and not only talked about. */
    bought: boolean('bought').notNull(),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.advertiserId] })],
);

/**
 * What a contact's purchases of one family from one advertiser come to, kept in the transaction that adds a purchase.
 * `…Until` is the latest day up to which the relation lasted: the sale's day, or the end of its contract if later.
 */
export const purchaseState = pgTable(
  'purchase_state',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    advertiserId: integer('advertiser_id').notNull(),
    familyId: integer('family_id').notNull(),
    form: purchaseFormEnum('form').notNull().default('sale'),
    anyUntil: moment('any_until').notNull(),
    collectedUntil: moment('collected_until'),
    /** Details collected at the sale and an objection offered there. */
    offeredUntil: moment('offered_until'),
    offeredPurchaseId: bigint('offered_purchase_id', { mode: 'number' }),
    ongoingUntil: moment('ongoing_until'),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.advertiserId, t.familyId, t.form] })],
);

/** A tag that callers give to contacts, or the name of a list that was imported. */
export const label = pgTable(
  'label',
  {
    id: smallId(),
    kind: labelKindEnum('kind').notNull(),
    name: text('name').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [unique('label_name').on(t.kind, t.name)],
);

/** Who has a label; read in contact order. */
export const contactLabel = pgTable(
  'contact_label',
  {
    labelId: integer('label_id')
      .notNull()
      .references(() => label.id),
    contactId: bigint('contact_id', { mode: 'number' })
      .notNull()
      .references(() => contact.id),
  },
  (t) => [primaryKey({ columns: [t.labelId, t.contactId] }), index('contact_label_contact').on(t.contactId)],
);
