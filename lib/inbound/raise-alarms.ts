import { sql } from 'drizzle-orm';
import { findBursts, keepAlarm } from '@/db/queries/find-bursts';
import type { Ctx } from '../context';
import { log } from '../log';

const MINUTE = 60_000;
/** Five withdrawals within two minutes of their message, by a fifth of those of one domain: people are not so many so soon. */
const RULE = { withinSeconds: 120, least: 5, share: 0.2 };
/** Those of so many minutes are looked at, and go on the same alarm. */
const WINDOW_MS = 10 * MINUTE;
/** Any number: two workers do not look at once. */
const LOCK = 7_261_956;

/**
 * Looks whether an unusual number of withdrawals came from one domain: a program that opens links, perhaps. They count all the same;
 * they are marked, and a data protection officer is told. Answers how many alarms are new.
 */
export async function raiseAlarms(ctx: Ctx): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const [mine] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${LOCK}) as mine`,
    );
    if (!mine?.mine) return 0;
    const since = new Date(ctx.now.getTime() - WINDOW_MS);
    let raised = 0;
    for (const burst of await findBursts(tx, { ...RULE, since })) {
      if (await keepAlarm(tx, burst, since)) raised++;
    }
    if (raised > 0) log.warn({ raised }, 'an unusual number of withdrawals from one domain');
    return raised;
  });
}

/** Looks every half minute until told to stop. */
export function watchForBursts(context: () => Ctx): { stop(): void } {
  const timer = setInterval(() => {
    raiseAlarms(context()).catch(() => log.debug('alarms could not be looked for'));
  }, MINUTE / 2);
  return { stop: () => clearInterval(timer) };
}
