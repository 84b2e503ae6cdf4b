import { desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { campaignApproval } from '@/db/schema';
import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { inquire } from '../audience/prospecting';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { later } from '../moments';
import { addJob } from '../queue/add';
import { contentOf } from './content';
import { contentFingerprint } from './inquiry';
import { type Campaign, lockCampaign, requireState } from './load';
import { messageFindings } from './message';
import { moveCampaign } from './move';
import { planMoment } from './plan';
import { type Plan, scheduleSchema } from './schemas';

/** A moment asked for as "now" arrives a little later. */
const LATE_MS = 10 * 60_000;

/**
 * Schedules an approved campaign. What was approved must still be what would go out on that day, under the law of that day.
 * @throws DomainError `wrong_state`, `past_schedule`, `not_the_plan`, `stale_fingerprint`, `message_stops`
 */
export async function scheduleCampaign(
  ctx: Ctx,
  id: string,
  input: unknown,
): Promise<{ status: CampaignState }> {
  requirePermission(ctx.actor, 'campaigns.write');
  const { at } = parseInput(scheduleSchema, input);
  return ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, id);
    requireState(row, 'approved');
    const runAt = momentFor(contentOf(row).plan, at, ctx.now);
    await requireStillApproved({ ...ctx, db: tx }, row, runAt);
    await moveCampaign({ ...ctx, db: tx }, row.id, {
      to: 'scheduled',
      event: 'scheduled',
      scheduledAt: runAt,
    });
    await addJob(tx, 'freeze-campaign', { campaignId: row.id }, { key: freezeJob(row.id), runAt });
    return { status: 'scheduled' };
  });
}

/** The moment asked for, which must be the approved one as long as that is yet to come. */
function momentFor(plan: Plan | null, at: Date | undefined, now: Date): Date {
  const planned = plan ? planMoment(plan, now) : undefined;
  const wanted = at ?? planned;
  if (!wanted) {
    throw new DomainError('invalid_input', 'at', [{ path: 'at', message: 'must be given' }]);
  }
  if (wanted.getTime() < now.getTime() - LATE_MS) throw new DomainError('past_schedule');
  const binding = planned && planned.getTime() > now.getTime() && plan?.kind !== 'now';
  if (binding && wanted.getTime() !== planned.getTime()) throw new DomainError('not_the_plan');
  if (plan?.kind === 'now' && wanted.getTime() > now.getTime() + LATE_MS)
    throw new DomainError('not_the_plan');
  return later(wanted, now);
}

/** The key under which a campaign's freezing stands in the queue. */
export function freezeJob(campaignId: number): string {
  return `freeze:${campaignId}`;
}

/**
 * That the campaign, the law and the assessment are at `at` what was approved, and the message may go out.
 * @throws DomainError `stale_fingerprint`, `message_stops`
 */
export async function requireStillApproved(ctx: Ctx, row: Campaign, at: Date): Promise<void> {
  const inquiry = await inquire(ctx.db, row, at, ctx.now);
  const content = await contentFingerprint(ctx.db, row, inquiry);
  if (content !== (await approvedContent(ctx.db, row.id))) throw new DomainError('stale_fingerprint');
  const findings = await messageFindings(ctx.db, row);
  if (findings.some((finding) => finding.severity === 'stop')) throw new DomainError('message_stops');
}

async function approvedContent(db: Db, campaignId: number): Promise<string | undefined> {
  const [approval] = await db
    .select({ content: campaignApproval.contentFingerprint })
    .from(campaignApproval)
    .where(eq(campaignApproval.campaignId, campaignId))
    .orderBy(desc(campaignApproval.seq))
    .limit(1);
  return approval?.content;
}
