import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { countCalls } from '@/db/queries/call-desk';
import { type Waiting, waitingByPlace } from '@/db/queries/places';
import { advertiser, appointment, campaign, send } from '@/db/schema';
import type { CallOutcome, CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../../access/require';
import { campaignProgress, type Progress } from '../../campaigns/get';
import { type Campaign, loadCampaign } from '../../campaigns/load';
import type { Ctx } from '../../context';
import { earliestLawful } from '../../law/plan';
import { overseasPrefixes } from '../../law/zones';

/** So many people may be called from that moment on; null stands for now. */
export type Opening = { at: Date | null; people: number };

export type CallList = {
  id: number;
  name: string;
  advertiser: string;
  state: CampaignState;
  /** Who waits, cut to the hours of where each lives: first those of now, then by when they open. */
  openings: Opening[];
  /** Exact moments that people agreed to, soonest first; how many. */
  appointments: { next: Date; people: number } | null;
  progress: Progress;
  /** How the calls have ended; `open` are being made. Attempts are those that began. */
  outcomes: Partial<Record<CallOutcome | 'open', number>>;
  attempts: number;
};

/** The campaigns by phone that are going on, each with whom to call and when. */
export async function callLists(ctx: Ctx): Promise<CallList[]> {
  requirePermission(ctx.actor, 'calls.make');
  const rows = await ctx.db
    .select({ id: campaign.id })
    .from(campaign)
    .where(and(eq(campaign.channel, 'phone'), inArray(campaign.state, ['sending', 'paused'])))
    .orderBy(asc(campaign.id));
  return Promise.all(rows.map(async ({ id }) => listOf(ctx, await loadCampaign(ctx.db, id))));
}

/** The same of one campaign, for its page. */
export async function callListOf(ctx: Ctx, id: string): Promise<CallList> {
  requirePermission(ctx.actor, 'campaigns.read');
  return listOf(ctx, await loadCampaign(ctx.db, id));
}

async function listOf(ctx: Ctx, row: Campaign): Promise<CallList> {
  const [sender, waiting, appointments, progress, calls] = await Promise.all([
    ctx.db.select({ name: advertiser.name }).from(advertiser).where(eq(advertiser.id, row.advertiserId)),
    waitingByPlace(ctx.db, { campaignId: row.id, prefixes: overseasPrefixes, now: ctx.now }),
    appointmentsOf(ctx, row.id),
    campaignProgress(ctx, row.id),
    countCalls(ctx.db, row.id),
  ]);
  return {
    ...{ id: row.id, name: row.name, advertiser: sender[0]?.name ?? '', state: row.state },
    openings: openingsOf(row, waiting, ctx.now),
    ...{ appointments, progress },
    outcomes: Object.fromEntries(calls.map(({ outcome, calls: number }) => [outcome ?? 'open', number])),
    attempts: calls.reduce((sum, one) => sum + one.attempts, 0),
  };
}

function openingsOf(row: Campaign, waiting: readonly Waiting[], now: Date): Opening[] {
  const sums = new Map<number, number>();
  for (const { kind, country, timeZone, prefix, from, people } of waiting) {
    const place = { country, timeZone, postalCode: prefix };
    const ask = { channel: row.channel, nature: row.nature, audience: kind, place };
    const at = earliestLawful(ask, from)?.getTime() ?? Number.POSITIVE_INFINITY;
    sums.set(at, (sums.get(at) ?? 0) + people);
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([at, people]) => ({ at: at <= now.getTime() ? null : new Date(at), people }));
}

/** Appointments that are to come, of people who still wait. */
async function appointmentsOf({ db, now }: Ctx, campaignId: number): Promise<CallList['appointments']> {
  const [row] = await db
    .select({
      next: sql<Date | null>`min(${appointment.at})`,
      people: sql<number>`count(distinct ${send.contactId})::int`,
    })
    .from(appointment)
    .innerJoin(
      send,
      and(
        eq(send.contactId, appointment.contactId),
        eq(send.campaignId, appointment.campaignId),
        eq(send.state, 'queued'),
      ),
    )
    .where(and(eq(appointment.campaignId, campaignId), gt(appointment.at, now)));
  return row?.next ? { next: new Date(row.next), people: row.people } : null;
}
