import { desc, inArray } from 'drizzle-orm';
import { campaignCheck, campaignEvent } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { campaignProgress, type Progress } from './get';
import { type ListedCampaign, listCampaigns } from './list';
import { loadCampaign } from './load';

export type WaitingCampaign = ListedCampaign & {
  next: 'check' | 'changes' | 'approval' | 'schedule' | 'missed' | 'approve';
};

export type CampaignSummary = {
  /** What the actor can take further, or waits for. Only marketers and approvers have any. */
  waiting: WaitingCampaign[];
  scheduled: ListedCampaign[];
  running: (ListedCampaign & { progress: Progress })[];
  /** Sent or cancelled, the latest first; a handful. */
  ended: ListedCampaign[];
};

const ENDED = 5;

/** The campaigns as they concern the actor, for the page on which the staff arrive. */
export async function summariseCampaigns(ctx: Ctx): Promise<CampaignSummary> {
  const listed = await listCampaigns(ctx);
  const [checked, latest] = await Promise.all([
    checkedSinceChange(ctx, listed),
    latestEvents(
      ctx.db,
      listed.filter(({ state }) => state === 'draft' || state === 'approved').map(({ id }) => id),
    ),
  ]);
  const running = listed.filter(({ state }) => state === 'sending' || state === 'paused');
  return {
    waiting: listed.flatMap((row) => {
      const next = nextStep(ctx, row, { checked: checked.has(row.id), last: latest.get(row.id) });
      return next ? [{ ...row, next }] : [];
    }),
    scheduled: listed.filter(({ state }) => state === 'scheduled'),
    running: await Promise.all(
      running.map(async (row) => ({ ...row, progress: await campaignProgress(ctx, row.id) })),
    ),
    ended: listed.filter(({ state }) => state === 'sent' || state === 'cancelled').slice(0, ENDED),
  };
}

/** A campaign's name, for a page's title. */
export async function nameCampaign(ctx: Ctx, id: string): Promise<string> {
  requirePermission(ctx.actor, 'campaigns.read');
  return (await loadCampaign(ctx.db, id)).name;
}

function nextStep(
  { actor }: Ctx,
  row: ListedCampaign,
  { checked, last }: { checked: boolean; last: string | undefined },
): WaitingCampaign['next'] | null {
  const role = 'role' in actor ? actor.role : undefined;
  if (role === 'marketer' && row.own && row.state === 'draft') {
    if (checked && hasSomebody(row)) return 'approval';
    return last === 'changes_requested' ? 'changes' : 'check';
  }
  // Any marketer may schedule what was approved, so that nothing waits for one who is away.
  if (role === 'marketer' && row.state === 'approved') return last === 'missed' ? 'missed' : 'schedule';
  if (role === 'approver' && !row.own && row.state === 'draft' && checked && hasSomebody(row))
    return 'approve';
  return null;
}

/** Somebody may receive it, or nobody in particular is meant to. */
const hasSomebody = ({ eligible, direct }: ListedCampaign) => !direct || Boolean(eligible);

/** The last thing that happened to each. */
async function latestEvents(db: Ctx['db'], ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([campaignEvent.campaignId], {
      id: campaignEvent.campaignId,
      event: campaignEvent.event,
    })
    .from(campaignEvent)
    .where(inArray(campaignEvent.campaignId, [...ids]))
    .orderBy(campaignEvent.campaignId, desc(campaignEvent.seq));
  return new Map(rows.map(({ id, event }) => [id, event]));
}

/** Those of the drafts that were checked after they were last changed. */
async function checkedSinceChange({ db }: Ctx, listed: readonly ListedCampaign[]): Promise<Set<number>> {
  const drafts = listed.filter(({ state }) => state === 'draft');
  if (drafts.length === 0) return new Set();
  const checks = await db
    .selectDistinctOn([campaignCheck.campaignId], { id: campaignCheck.campaignId, at: campaignCheck.takenAt })
    .from(campaignCheck)
    .where(
      inArray(
        campaignCheck.campaignId,
        drafts.map(({ id }) => id),
      ),
    )
    .orderBy(campaignCheck.campaignId, desc(campaignCheck.seq));
  const taken = new Map(checks.map((check) => [check.id, check.at]));
  return new Set(
    drafts.flatMap(({ id, updatedAt }) => {
      const at = taken.get(id);
      return at && at >= updatedAt ? [id] : [];
    }),
  );
}
