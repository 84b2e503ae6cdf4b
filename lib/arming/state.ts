import { countWaiting, isArmed } from '@/db/queries/arming';
import type { Ctx } from '../context';

export type Arming = { armed: true } | { armed: false; waiting: { campaigns: number; recipients: number } };

/** Whether messages leave from here, and what waits where they do not. No permission: it is told to all of the staff. */
export async function readArming({ db }: Ctx): Promise<Arming> {
  return (await isArmed(db)) ? { armed: true } : { armed: false, waiting: await countWaiting(db) };
}
