import type {
  Act,
  Basis,
  Channel,
  ChannelScope,
  EmailKind,
  Nature,
  PurchaseForm,
  Reason,
  Sector,
} from '@/db/vocabulary';

/** A moment with its offset, or a day: that day's midnight in Paris. */
export type When = string;

/**
 * What a consent was captured with. Unless it says otherwise it is approved and sound, and names the seller and the campaign’s
 * means.
 */
export type CaseWording = {
  draft?: true;
  names?: readonly string[];
  channels?: readonly Channel[];
  namesAdvertiser?: false;
  specific?: false;
  freelyGiven?: false;
  preTicked?: true;
  kind?: 'notice';
};

export type CaseRecord =
  | {
      bought: string;
      from: string;
      on: When;
      detailsCollected: boolean;
      couldObject: boolean;
      /** A contract in progress: until then, or without an end. */
      until?: When | null;
      form?: PurchaseForm;
    }
  | { act: Act; to: string; purpose: string; channel: ChannelScope; on: When; wording?: string };

/** One situation and the answer that Aval gives to it. Names are made up unless the source gives them. */
export type LawCase = {
  id: string;
  /** The decision, guidance or text that it is drawn from. */
  source: string;
  /** Why the answer is right, in a sentence. */
  why: string;
  /** Where a lawyer could answer otherwise. */
  debatable?: true;
  /** The readings that the answer is given under; the usual ones, unless it says otherwise. */
  under?: Readonly<Record<string, string>>;
  /** Answered once the edition, which rests on texts known from memory, is adopted. */
  adopted?: true;
  at: When;
  person: {
    kind: 'consumer' | 'professional';
    profession?: string;
    /** Post, phone and fax are on record for everybody; only the e-mail address may be missing. */
    email: EmailKind | null;
    company?: string;
    informed: When | null;
    country?: string;
  };
  campaign: {
    /** By e-mail, unless it says otherwise. */
    by?: Channel;
    from: string;
    families: readonly string[];
    nature?: Nature;
    professions?: readonly string[];
    /** Whether an approved assessment covers it; `expired`: one that ended before; `draft`: one that nobody approved. */
    assessment: 'approved' | 'expired' | 'draft' | 'none';
  };
  similar?: readonly (readonly [string, string])[];
  sectors?: Readonly<Record<string, Sector>>;
  wordings?: Readonly<Record<string, CaseWording>>;
  records: readonly CaseRecord[];
  /** The message as it is checked before anything goes out; sound unless it says otherwise. */
  message?: { optOut: false };
  expect:
    | { basis: Basis }
    | { reason: Reason; alsoRight?: readonly Reason[] }
    | { basis: Basis; finding: 'message_lacks_opt_out' };
};

/** A sale at which everything was done as the law asks, unless `but` says otherwise. */
export function sale(
  bought: string,
  from: string,
  on: When,
  but: { detailsCollected?: false; couldObject?: false; until?: When | null; form?: PurchaseForm } = {},
): CaseRecord {
  return { bought, from, on, detailsCollected: true, couldObject: true, ...but };
}

/** An act about offers by e-mail from `to`, unless `but` says otherwise. */
export function said(
  act: Act,
  to: string,
  on: When,
  but: { purpose?: '*' | 'news'; channel?: ChannelScope; wording?: string } = {},
): CaseRecord {
  return { act, to, on, purpose: 'offers', channel: 'email', ...but };
}

export const consumer = { kind: 'consumer', email: 'personal' } as const;

/** What most situations share in which one fact more or less, or one day, turns the answer. */
export const usual = {
  at: '2026-05-20',
  person: { ...consumer, informed: '2026-01-10' },
  campaign: { from: 'fleurs-sa', families: ['flowers'], assessment: 'approved' },
} as const satisfies Partial<LawCase>;
