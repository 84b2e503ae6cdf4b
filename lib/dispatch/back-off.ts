const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long a recipient waits after the first refusal for now, the second … in milliseconds. Close together at first, since a
 * greylist lets through who comes again after some minutes (RFC 6647, 2.1), then far apart; all of it is two days, after which a
 * sender has waited long enough for a message about something else to make more sense (RFC 5321, 4.5.4.1, asks for four to five
 * days of a server that keeps what it was given; nothing was given here).
 */
export const waits: readonly number[] = [
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  8 * HOUR,
  12 * HOUR,
  12 * HOUR,
];
