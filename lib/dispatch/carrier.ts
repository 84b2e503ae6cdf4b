import type { Channel } from '@/db/vocabulary';

/** One message to one reader, ready to leave, by whatever means. */
export type Letter = {
  campaignId: number;
  contactId: number;
  /** A mailbox or a number, as the means has it. */
  from: string;
  to: string;
  /** What it is called in a list. */
  subject: string;
  /** The message as it leaves: RFC 5322 by e-mail, the text of a text message (UTF-8), a provider's order (JSON). */
  source: Buffer;
};

/**
 * How a hand-over ended. `not_begun`: nothing of it left, and the carrier can take nothing now. `deferred`: this one was refused
 * for now, and may be tried again after `waitMs` (milliseconds), or as the dispatcher's rule has it. `uncertain`: it may have left,
 * and nobody can say; it is never tried again by itself.
 */
export type HandOver = {
  state: 'handed_off' | 'failed' | 'uncertain' | 'not_begun' | 'deferred';
  answer: string;
  waitMs?: number;
  /** Deferred because the address's domain takes fewer than it is given, not because of this address. */
  crowded?: boolean;
  /** Under which names the carrier speaks of it later, in its receipts. */
  references?: string[];
};

/** What takes messages away: an SMTP server, an SMS centre, a provider, or the outbox where there is none. */
export type Carrier = {
  /** How many messages it takes at once. */
  readonly lanes: number;
  /** Hands one over, and answers within the deadline whatever the other side does. */
  handOver(letter: Letter): Promise<HandOver>;
  close(): Promise<void>;
};

/** The carriers that a worker has, by means; a campaign by another keeps its recipients queued. */
export type Carriers = Partial<Record<Channel, Carrier>>;
