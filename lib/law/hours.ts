import type { Channel, ContactKind, Nature } from '@/db/vocabulary';
import type { Source } from './sources';

/** From one time of day to another, which is no longer in it: `HH:MM`, by the recipient's clock. */
export type Span = { readonly from: string; readonly to: string };

type Dated = {
  /** First day in force, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day no longer in force. */
  readonly to?: string;
  /** What the text says, in its own language; null where there is no text but a habit. */
  readonly quote: string | null;
  readonly source: Source | null;
  /** The same in a few plain words. */
  readonly says: { readonly fr: string; readonly en: string };
};

/** When somebody may be rung up or written to on the telephone. It never changes a verdict, it moves the moment. */
export type Window = Dated & {
  readonly id: string;
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
export type AttemptLimit = Dated & {
  readonly id: string;
  readonly channels: readonly Channel[];
  readonly audiences: readonly ContactKind[];
  readonly natures: readonly Nature[];
  readonly attempts: number;
  /** Of so many days on end, by the person's calendar. */
  readonly days: number;
};

/** One country's hours and limits. */
export type Hours = {
  readonly country: string;
  readonly windows: readonly Window[];
  readonly limits: readonly AttemptLimit[];
};
