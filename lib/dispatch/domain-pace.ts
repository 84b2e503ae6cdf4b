/**
 * How fast messages go to one domain, whichever worker sends them. Two things set it: a limit that the operator names
 * (`SMTP_LIMITS`), and the domain itself, which is slowed when it answers that it is too much, and comes back by itself.
 */

/** What was given away of a domain's rate, in milliseconds of the database's clock. */
export type DomainState = { freeAt: number; lineAt: number; slowedMs: number; slowedAt: number | null };

/** How many may go now; for each of the others, until when it waits. */
export type Share = { granted: number; waits: Date[]; state: DomainState };

/** A domain that asks for less gets one message in this time, and twice as long with each time it asks again. */
const FIRST_SLOWNESS_MS = 1000;
const MOST_SLOWNESS_MS = 60_000;
/** After so long without asking again, it is trusted with twice as many. */
const RECOVERY_MS = 60_000;
/** Below that, slowness is not worth keeping. */
const LEAST_SLOWNESS_MS = 20;
/** How much of the rate may be used at once. */
const BURST_MS = 1000;
/** Nobody is told to wait longer than this: the rate may be another by then, and so may the clock. */
const LONGEST_WAIT_MS = 3_600_000;

/** The milliseconds between two messages as the domain wants it now; 0: it does not mind. */
export function slowness({ slowedMs, slowedAt }: DomainState, now: number): number {
  if (slowedAt === null || slowedMs === 0) return 0;
  const left = slowedMs / 2 ** Math.floor(Math.max(0, now - slowedAt) / RECOVERY_MS);
  return left < LEAST_SLOWNESS_MS ? 0 : left;
}

/** The domain has said that it was too much. */
export function slow(state: DomainState, now: number): DomainState {
  const slowedMs = Math.min(Math.max(slowness(state, now) * 2, FIRST_SLOWNESS_MS), MOST_SLOWNESS_MS);
  return { ...state, slowedMs, slowedAt: now };
}

/**
 * Gives out of a domain's rate to `wanted` messages, `intervalMs` apart: those that may go now, and to each of the others a place in
 * the line. When its moment comes it asks again, and nobody has to look at it before.
 */
export function share(
  state: DomainState,
  wanted: number,
  { intervalMs, now }: { intervalMs: number; now: number },
): Share {
  // A clock that was set back must not make a domain wait for what is no longer near.
  const free = state.freeAt > now + 2 * MOST_SLOWNESS_MS ? now : Math.max(state.freeAt, now);
  const farthest = now + LONGEST_WAIT_MS;
  const burst = Math.max(intervalMs, BURST_MS);
  const granted = Math.max(0, Math.min(wanted, Math.floor((now + burst - free) / intervalMs)));
  const freeAt = free + granted * intervalMs;
  const start = Math.min(Math.max(freeAt, state.lineAt), farthest);
  const rest = wanted - granted;
  const at = (place: number) => Math.min(start + place * intervalMs, farthest);
  const waits = Array.from({ length: rest }, (_, place) => new Date(at(place)));
  return { granted, waits, state: { ...state, freeAt, lineAt: at(rest) } };
}
