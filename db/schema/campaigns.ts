import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { moment, smallId } from './columns';
import {
  campaignStateEnum,
  channelEnum,
  mediumEnum,
  natureEnum,
  sendStateEnum,
  skipReasonEnum,
} from './enums';

export const campaign = pgTable('campaign', {
  id: smallId(),
  name: text('name').notNull(),
  advertiserId: integer('advertiser_id').notNull(),
  channel: channelEnum('channel').notNull(),
  purposeId: integer('purpose_id').notNull(),
  families: integer('families').array().notNull(),
  nature: natureEnum('nature').notNull(),
  direct: boolean('direct').notNull(),
  professions: text('professions').array().notNull(),
  /** Of indirect prospecting: by what, and where. */
  medium: mediumEnum('medium'),
  place: text('place'),
  subject: text('subject').notNull(),
  body: text('body').notNull(),
  /** The message in one language where it differs from the one above: `{ "en": { subject, body } }`. */
  versions: jsonb('versions').notNull().default({}),
  /** Whom it is meant for among those on record (`lib/segments/schemas.ts`); null: everybody. */
  audience: jsonb('audience'),
  /** When its author means it to go out (`lib/campaigns/plan.ts`); null: not said. */
  plan: jsonb('plan'),
  author: text('author').notNull(),
  /** Grows with each change, so that who writes over another's change is told. */
  revision: integer('revision').notNull().default(0),
  editedBy: text('edited_by'),
  /** Where the campaign is now: the latest of its events, kept in the same transaction. */
  state: campaignStateEnum('state').notNull(),
  scheduledAt: moment('scheduled_at'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

/** Everything that happened to a campaign, in order; its state is the last one's. */
export const campaignEvent = pgTable(
  'campaign_event',
  {
    campaignId: integer('campaign_id').notNull(),
    seq: serial('seq').notNull(),
    state: campaignStateEnum('state').notNull(),
    event: text('event').notNull(),
    /** What an approver asks to be changed. */
    note: text('note'),
    by: text('by').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.seq] })],
);

/** Who has a campaign's draft open, and when they were last seen there. */
export const campaignEditor = pgTable(
  'campaign_editor',
  {
    campaignId: integer('campaign_id').notNull(),
    staffId: integer('staff_id').notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.staffId] })],
);

/** A check as it was shown: counts by profile, findings on the message, and what it was a check of. */
export const campaignCheck = pgTable(
  'campaign_check',
  {
    campaignId: integer('campaign_id').notNull(),
    seq: serial('seq').notNull(),
    /** The moment at which the messages would go out, for which the law was asked. */
    at: moment('at').notNull(),
    takenAt: moment('taken_at').notNull(),
    edition: text('edition').notNull(),
    fingerprint: text('fingerprint').notNull(),
    /** What of the fingerprint a later edit or another law would change. */
    contentFingerprint: text('content_fingerprint').notNull(),
    /** What the campaign said then, for an approver to see what has changed since. */
    content: jsonb('content').notNull().default({}),
    audience: integer('audience').notNull(),
    eligible: integer('eligible').notNull(),
    groups: jsonb('groups').notNull(),
    findings: jsonb('findings').notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.seq] })],
);

export const campaignApproval = pgTable(
  'campaign_approval',
  {
    campaignId: integer('campaign_id').notNull(),
    seq: serial('seq').notNull(),
    fingerprint: text('fingerprint').notNull(),
    contentFingerprint: text('content_fingerprint').notNull(),
    /** The check that was approved, and by how much its recipients may grow until the hour. */
    checkSeq: integer('check_seq'),
    mayGrowPercent: integer('may_grow_percent').notNull().default(10),
    by: text('by').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.seq] })],
);

/**
 * The law's answer to one profile under one edition and assessment, kept once for each campaign; its sends point here. Those
 * frozen have a count, those met only when deciding again before a hand-over have none.
 */
export const campaignDecision = pgTable(
  'campaign_decision',
  {
    campaignId: integer('campaign_id').notNull(),
    id: integer('id').notNull().generatedAlwaysAsIdentity(),
    country: text('country').notNull(),
    profile: integer('profile').notNull(),
    edition: text('edition').notNull(),
    /** 0 where no assessment covered the campaign. */
    assessmentId: integer('assessment_id').notNull(),
    decision: jsonb('decision').notNull(),
    count: integer('count').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.id] }),
    unique('campaign_decision_question').on(t.campaignId, t.country, t.profile, t.edition, t.assessmentId),
  ],
);

/** One recipient of one campaign: frozen with the decision and its evidence, then handed over or not. */
export const send = pgTable(
  'send',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    campaignId: integer('campaign_id').notNull(),
    state: sendStateEnum('state').notNull(),
    decisionId: integer('decision_id').notNull(),
    consentSeq: integer('consent_seq'),
    purchaseId: bigint('purchase_id', { mode: 'number' }),
    /** When it may be tried: the earliest lawful moment, for a means that has hours; later once it was refused for now. */
    notBefore: moment('not_before'),
    /** How often it was refused for now. */
    attempts: integer('attempts').notNull().default(0),
    /** The worker that holds it while in flight. */
    claimedBy: integer('claimed_by'),
    claimedAt: moment('claimed_at'),
    /** The decision taken again before hand-over, under the contact's lock. */
    recheckedAt: moment('rechecked_at'),
    recheckedDecisionId: integer('rechecked_decision_id'),
    endedAt: moment('ended_at'),
    skipReason: skipReasonEnum('skip_reason'),
    /** What the provider answered: its receipt, or why it refused. */
    answer: text('answer'),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.campaignId] })],
);

/** Messages kept instead of sent while no SMTP server is set. */
export const outboxMessage = pgTable(
  'outbox_message',
  {
    contactId: bigint('contact_id', { mode: 'number' }).notNull(),
    campaignId: integer('campaign_id').notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    source: text('source').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.campaignId] })],
);
