import { DomainError } from './errors';

/** Clocks of honest callers differ by a little. */
const TOLERANCE_MS = 5 * 60_000;

/** Whether `at` lies after `now` by more than clocks differ: nobody has yet done what will happen then. */
export function isFuture(now: Date, at: Date): boolean {
  return at.getTime() > now.getTime() + TOLERANCE_MS;
}

/** @throws DomainError `in_the_future` naming each field whose moment is yet to come */
export function refuseFuture(now: Date, moments: readonly { path: string; at: Date | undefined }[]): void {
  const issues = moments
    .filter(({ at }) => at !== undefined && isFuture(now, at))
    .map(({ path }) => ({ path, message: 'lies in the future' }));
  if (issues.length > 0) throw new DomainError('in_the_future', issues[0]?.path, issues);
}

/** The later of two moments. */
export function later(a: Date, b: Date): Date {
  return new Date(Math.max(a.getTime(), b.getTime()));
}
