import type { Db } from '@/db/client';
import { isArmed } from '@/db/queries/arming';
import { log } from '../log';
import { sleep } from '../sleep';

/** How often a worker looks whether it may work. A hand-over asks by itself, each time. */
const LOOK_MS = 2000;

/**
 * Does `work` while the database is armed, until `stop`; `work` ends when its signal says so, and begins anew when somebody arms the
 * database again. A database that does not answer changes nothing.
 */
export async function whileArmed(
  db: Db,
  stop: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  let told = false;
  while (!stop.aborted) {
    const armed = await looks(db);
    if (armed === true) {
      told = false;
      const disarmed = new AbortController();
      const timer = setInterval(async () => {
        if ((await looks(db)) === false) disarmed.abort();
      }, LOOK_MS);
      await work(AbortSignal.any([stop, disarmed.signal])).finally(() => clearInterval(timer));
    } else {
      if (armed === false && !told) log.warn('not armed: nothing is sent until somebody arms this database');
      told ||= armed === false;
      await sleep(LOOK_MS, stop);
    }
  }
}

async function looks(db: Db): Promise<boolean | null> {
  return isArmed(db).catch(() => null);
}
