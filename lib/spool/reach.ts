/*
 * Whether the database answers, as this process last saw it: so that when it does not, only the first have to wait to find out. On
 * globalThis, as Next.js gives the start and each route a copy of a module.
 */
const state = globalThis as typeof globalThis & { avalReach?: { awaySince: number | null } };

const reach = () => {
  state.avalReach ??= { awaySince: null };
  return state.avalReach;
};

/** Since when, in milliseconds of `performance.now()`, the database has not answered; null while it does. */
export function awaySince(): number | null {
  return reach().awaySince;
}

export function markAway(): void {
  reach().awaySince ??= performance.now();
}

export function markBack(): void {
  reach().awaySince = null;
}
