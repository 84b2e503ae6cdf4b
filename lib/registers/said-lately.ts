import { type Said, saidSince } from '@/db/queries/said-since';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';

const DAYS = 14;
const MS_IN_A_DAY = 86_400_000;

/** What people said in the last days, by the means it was about: how many agreed, how many said no. */
export async function saidLately(ctx: Ctx): Promise<{ days: number; said: Said[] }> {
  requirePermission(ctx.actor, 'campaigns.read');
  const since = new Date(ctx.now.getTime() - DAYS * MS_IN_A_DAY);
  return { days: DAYS, said: await saidSince(ctx.db, since) };
}
