import { openPool, type Pool } from '@/db/client';
import { env } from './env';

// On globalThis, as the development server loads modules anew at each change and would open a pool for each.
const kept = globalThis as typeof globalThis & { avalDatabase?: Pool };

/** The process's one pool on the database that the settings name, opened at the first call. */
export function database(): Pool {
  kept.avalDatabase ??= openPool(env().DATABASE_URL);
  return kept.avalDatabase;
}

/** Closes the pool, if there is one, when its queries have ended, within `seconds`. */
export async function closeDatabase(seconds = 5): Promise<void> {
  const pool = kept.avalDatabase;
  delete kept.avalDatabase;
  await pool?.$client.end({ timeout: seconds });
}

/** After the network was away: a new pool for what comes; connections that wait for a dead one are not waited for. */
export function renewDatabase(): void {
  const pool = kept.avalDatabase;
  delete kept.avalDatabase;
  void pool?.$client.end({ timeout: 0 }).catch(() => {});
}
