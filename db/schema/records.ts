import { boolean, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { moment, smallId } from './columns';
import { channelEnum, sectorEnum, statementEnum, wordingKindEnum } from './enums';

/** A legal person on whose behalf messages go out: the controller of the law. */
export const advertiser = pgTable('advertiser', {
  id: smallId(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  legalName: text('legal_name').notNull(),
  registration: text('registration'),
  address: text('address').notNull(),
  email: text('email').notNull(),
  phone: text('phone'),
  country: text('country').notNull(),
});

/** What messages are for: `offers`, `news` … */
export const purpose = pgTable('purpose', {
  id: smallId(),
  slug: text('slug').notNull().unique(),
  nameFr: text('name_fr').notNull(),
  nameEn: text('name_en').notNull(),
  descriptionFr: text('description_fr').notNull(),
  descriptionEn: text('description_en').notNull(),
});

/** A family of products or services. */
export const family = pgTable('family', {
  id: smallId(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  parentId: integer('parent_id'),
  sector: sectorEnum('sector'),
});

/** Declared similarity, one row in each direction; a family is similar to itself without a row. */
export const familySimilarity = pgTable(
  'family_similarity',
  {
    familyId: integer('family_id')
      .notNull()
      .references(() => family.id),
    similarId: integer('similar_id')
      .notNull()
      .references(() => family.id),
  },
  (t) => [primaryKey({ columns: [t.familyId, t.similarId] })],
);

/** One version of a text that asks for consent or informs. Never overwritten. */
export const wording = pgTable(
  'wording',
  {
    id: smallId(),
    slug: text('slug').notNull(),
    version: integer('version').notNull(),
    kind: wordingKindEnum('kind').notNull(),
    advertisers: integer('advertisers').array().notNull(),
    purposes: integer('purposes').array().notNull(),
    channels: channelEnum('channels').array().notNull(),
    locale: text('locale').notNull(),
    text: text('text').notNull(),
    namesAdvertiser: boolean('names_advertiser').notNull(),
    specific: boolean('specific').notNull(),
    freelyGiven: boolean('freely_given').notNull(),
    preTicked: boolean('pre_ticked').notNull(),
    /** What the text was found to state, where somebody went through the list; null where nobody did. */
    statements: statementEnum('statements').array(),
    sha256: text('sha256').notNull(),
    author: text('author').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [unique().on(t.slug, t.version)],
);

export const wordingApproval = pgTable('wording_approval', {
  wordingId: integer('wording_id')
    .primaryKey()
    .references(() => wording.id),
  by: text('by').notNull(),
  at: moment('at').notNull(),
});

/** A legitimate-interest assessment in its three steps, of which a change is a new version. Never overwritten. */
export const assessment = pgTable('assessment', {
  id: smallId(),
  /** The first version of the same assessment; none for a first one. */
  firstId: integer('first_id'),
  version: integer('version').notNull().default(1),
  title: text('title').notNull(),
  advertisers: integer('advertisers').array().notNull(),
  channels: channelEnum('channels').array().notNull(),
  purposes: integer('purposes').array().notNull(),
  interest: text('interest').notNull(),
  necessity: text('necessity').notNull(),
  balance: text('balance').notNull(),
  safeguards: text('safeguards').notNull(),
  validUntil: moment('valid_until').notNull(),
  author: text('author').notNull(),
  createdAt: moment('created_at').notNull(),
});

/** Sent back to its author, and why. */
export const assessmentRejection = pgTable('assessment_rejection', {
  assessmentId: integer('assessment_id')
    .primaryKey()
    .references(() => assessment.id),
  by: text('by').notNull(),
  at: moment('at').notNull(),
  note: text('note').notNull(),
});

export const assessmentApproval = pgTable('assessment_approval', {
  assessmentId: integer('assessment_id')
    .primaryKey()
    .references(() => assessment.id),
  by: text('by').notNull(),
  at: moment('at').notNull(),
});
