/*
 * Whether the database answers, as this process last saw it: so that when it does not, only the first have to wait to find out. On
 * globalThis, as Next.js gives the start and each route a copy of a module.
 */
type Reach = { awaySince: number | null; seen: number; waiting: Set<() => void> };

const state = globalThis as typeof globalThis & { avalReach?: Reach };

/** So long what was seen is believed, in milliseconds; then the next one tries again. */
const BELIEVED_MS = 2000;

function reach(): Reach {
  state.avalReach ??= { awaySince: null, seen: 0, waiting: new Set() };
  return state.avalReach;
}

/** Since when, in milliseconds of `performance.now()`, the database has not answered; null while it does. */
export function awaySince(): number | null {
  const { awaySince, seen } = reach();
  return performance.now() - seen > BELIEVED_MS ? null : awaySince;
}

export function markAway(): void {
  const seen = reach();
  seen.awaySince ??= performance.now();
  seen.seen = performance.now();
  for (const tell of seen.waiting) tell();
}

export function markBack(): void {
  reach().awaySince = null;
}

/** The answer of `work`, unless somebody sees before it that the database is away: then that is thrown. */
export async function unlessAway<T>(work: Promise<T>, away: () => Error): Promise<T> {
  const { waiting } = reach();
  let tell = () => {};
  const seen = new Promise<never>((_, reject) => {
    tell = () => reject(away());
  });
  waiting.add(tell);
  return Promise.race([work, seen]).finally(() => waiting.delete(tell));
}
