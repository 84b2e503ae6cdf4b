import { desc, eq } from 'drizzle-orm';
import { checkpoint, checkpointDelivery } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';

export type ListedCheckpoint = { number: number; at: Date; chains: number; root: string; delivered: number };

const MOST = 10;

/** The latest checkpoints, with how many addresses outside each of them reached. */
export async function listCheckpoints(ctx: Ctx): Promise<ListedCheckpoint[]> {
  requirePermission(ctx.actor, 'records.read');
  const rows = await ctx.db
    .select({
      ...{ number: checkpoint.number, at: checkpoint.at, chains: checkpoint.chains, root: checkpoint.root },
      delivered: ctx.db.$count(checkpointDelivery, eq(checkpointDelivery.checkpoint, checkpoint.number)),
    })
    .from(checkpoint)
    .orderBy(desc(checkpoint.number))
    .limit(MOST);
  return rows.map((row) => ({ ...row, root: row.root.toString('hex') }));
}
