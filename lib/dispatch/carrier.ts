/** One message to one reader, ready to leave. */
export type Letter = {
  campaignId: number;
  contactId: number;
  from: string;
  to: string;
  subject: string;
  /** The message as it stands on the wire (RFC 5322). */
  source: Buffer;
};

/**
 * How a hand-over ended. `not_begun`: nothing of it left, it may be tried again. `uncertain`: it may have left, and nobody can
 * say; it is never tried again by itself.
 */
export type HandOver = { state: 'handed_off' | 'failed' | 'uncertain' | 'not_begun'; answer: string };

/** What takes messages away: an SMTP server, or the outbox where there is none. */
export type Carrier = {
  /** How many messages it takes at once. */
  readonly lanes: number;
  /** Hands one over, and answers within the deadline whatever the other side does. */
  handOver(letter: Letter): Promise<HandOver>;
  close(): Promise<void>;
};
