/**
 * The words that the browser, the law and the tables share. Plain lists without any import, so that each of
 * them may read this file. The order of a list that is packed into a profile (see `profileFields`) is part of
 * what is stored: append, never reorder.
 */

/** Means of direct prospecting. */
export const channels = ['email', 'sms', 'automated_call', 'fax', 'phone', 'post'] as const;
export type Channel = (typeof channels)[number];

/** A consent's reach over the means: one, or `*` for every one. */
export const channelScopes = ['*', ...channels] as const;
export type ChannelScope = (typeof channelScopes)[number];

/** The id that stands for "every advertiser" or "every purpose" in the ledger. */
export const EVERY = 0;

export const contactKinds = ['consumer', 'professional'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** `generic`: an address such as contact@, which is a legal person's detail and no one's own. */
export const emailKinds = ['personal', 'generic'] as const;
export type EmailKind = (typeof emailKinds)[number];

/** How contacts are grouped by hand: a tag of the caller's, or the list with which they were imported. */
export const labelKinds = ['tag', 'list'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** What a person did or was told; each is one event of the ledger. */
export const acts = ['given', 'refused', 'withdrawn', 'objected', 'informed'] as const;
export type Act = (typeof acts)[number];

/** What stands in the ledger: the acts, and that an earlier one was not the person's own and counts no more. */
export const ledgerActs = [...acts, 'undone'] as const;
export type LedgerAct = (typeof ledgerActs)[number];

export const sectors = ['energy_renovation', 'home_adaptation', 'training_account'] as const;
export type Sector = (typeof sectors)[number];

export const natures = ['commercial', 'non_commercial'] as const;
export type Nature = (typeof natures)[number];

export const wordingKinds = ['consent', 'notice'] as const;

/**
 * What a text that asks for consent states, beside what its fields say. The last five are those that the law of phone calls
 * asks for (Code de la consommation, R223-1).
 */
export const statements = [
  'withdrawal',
  'phone_caller',
  'phone_choice',
  'phone_period',
  'phone_withdrawal',
  'phone_proof',
] as const;
export type Statement = (typeof statements)[number];

/** What is asked of a text that asks for consent, in the order in which a person goes through the list. */
export const requirements = [
  'names_advertiser',
  'specific',
  'informed',
  'free',
  'unticked',
  ...statements,
] as const;
export type Requirement = (typeof requirements)[number];

export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

export const bases = [
  'consent',
  'existing_customer',
  'legitimate_interest',
  'contract',
  'none_needed',
] as const;
export type Basis = (typeof bases)[number];

/** Why nothing may be sent, from the nearest to being lawful to the farthest. */
export const reasons = [
  'unreachable',
  'paused',
  'too_often',
  'no_assessment',
  'not_informed',
  'inactive',
  'consent_expired',
  'consent_invalid',
  'objection_not_offered',
  'details_not_collected_at_sale',
  'purchase_too_old',
  'not_similar',
  'other_seller',
  'unrelated_to_profession',
  'no_consent',
  'no_purchase',
  'withdrawn',
  'objected',
  'forbidden',
  'no_law',
] as const;
export type Reason = (typeof reasons)[number];

export const verdicts = ['eligible', 'ineligible'] as const;
export type Verdict = (typeof verdicts)[number];

export const roles = ['marketer', 'approver', 'dpo', 'admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

export const campaignStates = [
  'draft',
  'approved',
  'scheduled',
  'sending',
  'paused',
  'sent',
  'cancelled',
] as const;
export type CampaignState = (typeof campaignStates)[number];

/**
 * A recipient's way through a campaign. `in_flight` is claimed by a worker and counted with the queued;
 * `uncertain` was in flight when its worker died, and is never sent again by itself.
 */
export const sendStates = ['queued', 'in_flight', 'handed_off', 'skipped', 'failed', 'uncertain'] as const;
export type SendState = (typeof sendStates)[number];

/** Why a frozen recipient got nothing after all: the law's answer at hand-over, or the campaign's end. */
export const skipReasons = [...reasons, 'campaign_cancelled'] as const;
export type SkipReason = (typeof skipReasons)[number];

/**
 * Where a version of an assessment stands: `replaced` by an approved later one, `expired` past its review date, `approved`
 * while it covers campaigns.
 */
export const assessmentStates = ['draft', 'rejected', 'approved', 'expired', 'replaced'] as const;
export type AssessmentState = (typeof assessmentStates)[number];

/** Where a person stands on one advertiser, purpose and channel: the latest covering event, judged. */
export const standings = [
  'none',
  'consented',
  'consent_invalid',
  'consent_expired',
  'refused',
  'withdrawn',
  'objected',
] as const;
export type Standing = (typeof standings)[number];

/**
 * What a record of dealings is: a sale or service; an account that costs nothing; a quote or an order talked about. Only a
 * sale is one everywhere; whether the others count is the law's to say.
 */
export const purchaseForms = ['sale', 'free_account', 'negotiation'] as const;
export type PurchaseForm = (typeof purchaseForms)[number];

/** What a person's purchases are to a campaign: the nearest to lawful that they reach. */
export const relations = [
  'none',
  'other_seller',
  'not_similar',
  'purchase_too_old',
  'details_not_collected_at_sale',
  'objection_not_offered',
  'similar',
] as const;
export type Relation = (typeof relations)[number];

/** How a person can be reached by the campaign's channel. */
export const addresses = ['none', 'personal', 'generic'] as const;
export type Address = (typeof addresses)[number];

const no_yes = ['no', 'yes'] as const;

/** What a person asked for short of stopping, as it stands for one message on one day. */
export const wishes = ['none', 'paused', 'too_often'] as const;
export type WishFact = (typeof wishes)[number];

/**
 * A contact's facts, in the order in which they are packed into one integer, the profile: each field takes
 * as many bits as its list needs, the first the lowest. `db/queries/gather-facts.ts` packs, `lib/audience/profile.ts`
 * unpacks, and both read this.
 */
export const profileFields = {
  audience: contactKinds,
  address: addresses,
  standing: standings,
  relation: relations,
  contract: no_yes,
  informed: no_yes,
  active: no_yes,
  related: no_yes,
  company: no_yes,
  wish: wishes,
} as const;
export type ProfileField = keyof typeof profileFields;
export const profileFieldNames = Object.keys(profileFields) as ProfileField[];

/**
 * What a person can ask for short of stopping. The first three are how often, of which the latest holds; the last two are a
 * pause and its end.
 */
export const wishKinds = ['as_sent', 'weekly', 'monthly', 'paused', 'resumed'] as const;
export type WishKind = (typeof wishKinds)[number];
export const frequencies = ['as_sent', 'weekly', 'monthly'] as const satisfies readonly WishKind[];
export type Frequency = (typeof frequencies)[number];

/** Messages that answer a person's own request. */
export const serviceMessageKinds = ['page_link', 'records_link', 'address_link'] as const;
export type ServiceMessageKind = (typeof serviceMessageKinds)[number];

/** `kept`: there is no server for it, and it is shown in the outbox. */
export const serviceMessageStates = ['queued', 'handed_off', 'kept', 'failed'] as const;

/** A contract without an end runs until then. */
export const FOREVER = new Date('9999-12-31T00:00:00Z');

/** What comes back from people and from those who carry messages. */
export const arrivalKinds = ['one_click', 'page', 'mailto', 'bounce', 'complaint', 'text', 'key'] as const;
export type ArrivalKind = (typeof arrivalKinds)[number];

/** What an arrival did. `untied`: it names no message and no person that we know, and did nothing. */
export const arrivalEffects = [
  'stopped',
  'already_stopped',
  'address_suppressed',
  'noted',
  'confirmation_opened',
  'help_sent',
  'nobody',
  'untied',
] as const;
export type ArrivalEffect = (typeof arrivalEffects)[number];

/** Why a withdrawal may be a program's that opens links, and not a person's. It counts all the same. */
export const suspicions = ['too_quick', 'not_from_page', 'odd_body', 'burst'] as const;
export type Suspicion = (typeof suspicions)[number];

/** What became of a message after its hand-over, where its carrier says. */
export const deliveryStates = ['delivered', 'undelivered'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
