import { desc, gte } from 'drizzle-orm';
import {
  type ArrivalFilter,
  type ArrivalSum,
  groupSuspected,
  type ListedArrival,
  listArrivals,
  type SuspectedGroup,
  sumArrivals,
} from '@/db/queries/list-arrivals';
import { arrivalAlarm, spool } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { parseInput } from '../input';
import { inboxSchema } from './schemas';

const DAY_MS = 86_400_000;
const PAGE = 50;
/** A spool that has not been heard of for so long holds up every hand-over. */
const SILENT_MS = 10_000;

export type Inbox = {
  filter: ArrivalFilter;
  sums: ArrivalSum[];
  arrivals: ListedArrival[];
  /** The number of the last, where there are more. */
  next: number | null;
  alarms: (typeof arrivalAlarm.$inferSelect)[];
  suspected: SuspectedGroup[];
  /** Spools that hold withdrawals or have gone silent: nothing is handed over while one does. */
  holding: (typeof spool.$inferSelect)[];
};

/** What arrived, what it did and how long that took; what is unusual; what holds up hand-overs. */
export async function readInbox(ctx: Ctx, input: unknown): Promise<Inbox> {
  requirePermission(ctx.actor, 'inbox.read');
  const { filter, before } = parseInput(inboxSchema, input);
  const dayAgo = new Date(ctx.now.getTime() - DAY_MS);
  const [sums, found, alarms, suspected, spools] = await Promise.all([
    sumArrivals(ctx.db, dayAgo),
    listArrivals(ctx.db, { filter, before: before ?? null, limit: PAGE + 1 }),
    ctx.db
      .select()
      .from(arrivalAlarm)
      .where(gte(arrivalAlarm.lastAt, dayAgo))
      .orderBy(desc(arrivalAlarm.lastAt))
      .limit(20),
    groupSuspected(ctx.db),
    ctx.db.select().from(spool),
  ]);
  const arrivals = found.slice(0, PAGE);
  const holding = spools.filter(
    ({ clearUntil, waiting, seenAt }) =>
      clearUntil !== 'infinity' && (waiting > 0 || ctx.now.getTime() - seenAt.getTime() > SILENT_MS),
  );
  const next = found.length > PAGE ? (arrivals.at(-1)?.id ?? null) : null;
  return { filter, sums, arrivals, next, alarms, suspected, holding };
}
