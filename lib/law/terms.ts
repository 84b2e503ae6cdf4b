import {
  type Address,
  addresses,
  type Basis,
  type Channel,
  type ContactKind,
  contactKinds,
  type Nature,
  natures,
  type PurchaseForm,
  type Reason,
  type Relation,
  relations,
  type Sector,
  type Standing,
  sectors,
  standings,
  type Verdict,
  type WishFact,
  wishes,
} from '@/db/vocabulary';

const noYes = ['no', 'yes'] as const;
type NoYes = (typeof noYes)[number];

/** All that the law looks at: about the person (the profile) and about the campaign. */
export type Facts = {
  nature: Nature;
  sector: Sector | 'none';
  assessed: NoYes;
  audience: ContactKind;
  address: Address;
  standing: Standing;
  relation: Relation;
  contract: NoYes;
  informed: NoYes;
  active: NoYes;
  related: NoYes;
  /** Reached at a company, not as somebody who trades alone. */
  company: NoYes;
  /** Asked for short of stopping: no row of a law looks at it (see `wishes.ts`). */
  wish: WishFact;
};
export type Fact = keyof Facts;

/** Every value of every fact, for tests that try them all. */
export const factValues: { readonly [K in Fact]: readonly Facts[K][] } = {
  nature: natures,
  sector: ['none', ...sectors],
  assessed: noYes,
  audience: contactKinds,
  address: addresses,
  standing: standings,
  relation: relations,
  contract: noYes,
  informed: noYes,
  active: noYes,
  related: noYes,
  company: noYes,
  wish: wishes,
};

/** A pattern of facts: each that it names has one of the values given. */
export type Match = { readonly [K in Fact]?: readonly Facts[K][] };

/** One thing that a permission asks, and the reason given where it is lacking. */
export type Condition = {
  readonly [K in Fact]: {
    readonly fact: K;
    readonly is: readonly Facts[K][];
    readonly otherwise: Reason | { readonly [V in Facts[K]]?: Reason };
  };
}[Fact];

/** A text in the two languages of the interface. */
export type Said = { readonly fr: string; readonly en: string };

/** How a text came to us: read at its source, quoted by others who had read it, or from memory. */
export type Certainty = 'read' | 'quoted' | 'remembered';

/** A legal text, cited by its key in `sources`. */
export type Source = {
  readonly title: Said;
  readonly url: string;
  /** First day in force of the version cited. */
  readonly from: string;
  readonly to?: string;
  readonly verifiedOn: string;
  readonly certainty: Certainty;
};
export type Sources = Readonly<Record<string, Source>>;

/** When something is law: from midnight of its first day in the country's own time to midnight of the first day after it. */
export type Validity = { readonly from: string; readonly to?: string };

/** The side taken where a statute and the authority's guidance differ: the row answers under this option only. */
export type UnderReading = { readonly reading?: { readonly id: string; readonly option: string } };

type Row = Validity &
  UnderReading & {
    readonly id: string;
    /** What the row is, in a few words. */
    readonly title: Said;
    /** What the text says, in its own language. */
    readonly quote: string;
    readonly sources: readonly [string, ...string[]];
  };

/** A row that forbids, whatever else holds. */
export type Prohibition = Row & {
  readonly channels: readonly Channel[];
  readonly when: Match;
  readonly reason: Reason;
};

/** A row that permits those it is about (`when`, but not `unless`) if they have all that it asks (`asks`). */
export type Permission = Row & {
  readonly basis: Basis;
  readonly when: Match;
  readonly unless?: readonly Match[];
  readonly asks: readonly Condition[];
};

/** How long something carries: a sale, a person's silence, a consent. */
export type Period = Validity & {
  readonly of: 'sale' | 'silence' | 'consent';
  readonly channels: readonly Channel[];
  readonly length: { readonly years?: number; readonly months?: number };
  readonly quote: string;
  readonly source: string;
};

/** Dealings short of a sale that a law takes for one. */
export type SaleLike = Validity &
  UnderReading & {
    readonly form: PurchaseForm;
    readonly channels: readonly Channel[];
    readonly quote: string;
    readonly source: string;
  };

/** What whoever sends must do, beside what decides whether it may go. */
export type Duty = Validity & {
  readonly channels: readonly Channel[];
  readonly says: Said;
  readonly source: string;
};

/** A question on which a statute and the authority's guidance differ; a data protection officer answers it. */
export type Reading = {
  readonly id: string;
  readonly question: Said;
  readonly options: Readonly<Record<string, { readonly says: Said; readonly source: string }>>;
  /** The option in force until somebody chooses. */
  readonly usual: string;
};

/** From one time of day to another, which is no longer in it: `HH:MM`, by the recipient's clock. */
export type Span = { readonly from: string; readonly to: string };

type SaidOfHours = Validity & {
  readonly id: string;
  /** What the text says, in its own language; null where there is no text but a habit. */
  readonly quote: string | null;
  readonly source: string | null;
  /** The same in a few plain words. */
  readonly says: Said;
};

/** When somebody may be rung up or written to on the telephone. It never changes a verdict, it moves the moment. */
export type Window = SaidOfHours & {
  readonly channels: readonly Channel[];
  /** Whom it protects; absent: everybody. */
  readonly audiences?: readonly ContactKind[];
  readonly natures?: readonly Nature[];
  /** Whether a text commands it, or those of the trade keep to it. */
  readonly force: 'law' | 'practice';
  readonly week: {
    readonly weekdays: readonly Span[];
    readonly saturday: readonly Span[];
    readonly sunday: readonly Span[];
  };
  readonly openOnHolidays: boolean;
  /** What of the person's own opens other hours: an exact date and time agreed, or an express consent to them. */
  readonly waivedBy?: 'appointment' | 'express_consent';
};

/** How often at most one advertiser may try to reach one person, the answered and the unanswered counted alike. */
export type AttemptLimit = SaidOfHours & {
  readonly channels: readonly Channel[];
  readonly audiences: readonly ContactKind[];
  readonly natures: readonly Nature[];
  readonly attempts: number;
  /** Of so many days on end, by the person's calendar. */
  readonly days: number;
};

/** One country's hours and limits. */
export type Hours = {
  readonly windows: readonly Window[];
  readonly limits: readonly AttemptLimit[];
};

/** All that Aval holds of one country's law. */
export type CountryLaw = {
  /** ISO 3166 code of the recipients' country. */
  readonly country: string;
  /** Codes of its own that ISO 3166 gives to parts of it where this law is in force. */
  readonly territories?: readonly string[];
  /** The language of the quotations. */
  readonly language: string;
  /** The zone in which its dates of law begin. */
  readonly zone: string;
  readonly sources: Sources;
  readonly prohibitions: readonly Prohibition[];
  readonly permissions: Readonly<Partial<Record<Channel, readonly Permission[]>>>;
  readonly periods: readonly Period[];
  readonly salesLike?: readonly SaleLike[];
  readonly readings?: readonly Reading[];
  readonly duties: readonly Duty[];
  /** When and how often people may be called or written to; absent where no text or habit says so. */
  readonly hours?: Hours;
};

/** The law of one country for one channel on one day. */
export type Edition = {
  readonly id: string;
  readonly country: string;
  readonly channel: Channel;
  readonly from: string;
  readonly prohibitions: readonly Prohibition[];
  readonly permissions: readonly Permission[];
  /** How long facts carry, as set on that day. */
  readonly periods: readonly Period[];
  readonly salesLike: readonly SaleLike[];
  readonly duties: readonly Duty[];
};

/** The law's answer to one set of facts. `rule` names the row that answered, also when it answered no. */
export type Decision = {
  readonly verdict: Verdict;
  readonly basis: Basis | null;
  readonly reason: Reason | null;
  readonly rule: string;
  readonly sources: readonly string[];
};
