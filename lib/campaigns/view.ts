import { asc, eq, inArray } from 'drizzle-orm';
import { countDeliveries, type Deliveries } from '@/db/queries/count-deliveries';
import { advertiser, campaignEvent, family, purpose } from '@/db/schema';
import type { Locale } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Group } from '../audience/count';
import { type Inquiry, inquire } from '../audience/prospecting';
import { actorName, type Ctx } from '../context';
import { env } from '../env';
import type { Duty } from '../law/terms';
import type { Finding } from '../message/check';
import { later } from '../moments';
import { type ViewedApproval, viewedApproval } from './approval-view';
import { latestCheck } from './approve';
import { campaignProgress, type Progress } from './get';
import { contentFingerprint } from './inquiry';
import { type Campaign, loadCampaign } from './load';
import { messageFindings, previewMessage, type RenderedMessage } from './message';
import { campaignSender } from './sender';

export type ViewedCheck = {
  at: Date;
  takenAt: Date;
  edition: string;
  fingerprint: string;
  audience: number;
  eligible: number;
  groups: Group[];
  findings: Finding[];
  /** Whether the campaign, the law and the assessment are still what was checked. */
  current: boolean;
};

export type ViewedDuty = Pick<Duty, 'says' | 'source'> & { country: string };

export type ViewedCampaign = {
  campaign: Campaign;
  own: boolean;
  names: {
    advertiser: string;
    advertiserSlug: string;
    country: string;
    purpose: Record<Locale, string>;
    purposeSlug: string;
  };
  families: { slug: string; name: string }[];
  check: ViewedCheck | null;
  findings: Finding[];
  /** What the law asks of whoever sends, where the recipients live. */
  duties: ViewedDuty[];
  /** The message as a reader of each language would get it. */
  previews: Record<Locale, RenderedMessage>;
  /** The latest approval there was, and what has changed since; null where there was none. */
  approved: ViewedApproval | null;
  /** What an approver asks for, since the latest check. */
  asked: { note: string; by: string; at: Date } | null;
  history: (typeof campaignEvent.$inferSelect)[];
  progress: Progress;
  /** What carriers said became of its messages; null where none says so. */
  deliveries: Deliveries | null;
};

/** All that the staff see of one campaign: what it says, its latest check, its history and how far it has come. */
export async function viewCampaign(ctx: Ctx, id: string): Promise<ViewedCampaign> {
  requirePermission(ctx.actor, 'campaigns.read');
  const row = await loadCampaign(ctx.db, id);
  const { identity } = await campaignSender(ctx.db, row);
  const appUrl = env().APP_URL;
  const [names, families, check, history, progress, deliveries, approved] = await Promise.all([
    namesOf(ctx, row),
    ctx.db
      .select({ slug: family.slug, name: family.name })
      .from(family)
      .where(inArray(family.id, row.families)),
    viewedCheck(ctx, row),
    ctx.db
      .select()
      .from(campaignEvent)
      .where(eq(campaignEvent.campaignId, row.id))
      .orderBy(asc(campaignEvent.seq)),
    campaignProgress(ctx, row.id),
    countDeliveries(ctx.db, row.id),
    viewedApproval(ctx.db, row),
  ]);
  return {
    campaign: row,
    own: row.author === actorName(ctx.actor),
    names,
    families,
    check,
    findings: await messageFindings(ctx.db, row),
    duties: dutiesOf(await inquire(ctx.db, row, ctx.now, ctx.now)),
    previews: {
      fr: previewMessage(row, identity, { appUrl, locale: 'fr' }),
      en: previewMessage(row, identity, { appUrl, locale: 'en' }),
    },
    history,
    progress,
    deliveries,
    approved,
    asked: askedSince(history, check?.takenAt),
  };
}

function dutiesOf({ editions, question }: Inquiry): ViewedDuty[] {
  return question.terms.flatMap(({ country }) =>
    (editions.get(country)?.duties ?? []).map(({ says, source }) => ({ country, says, source })),
  );
}

type History = ViewedCampaign['history'];

function askedSince(history: History, checkedAt: Date | undefined): ViewedCampaign['asked'] {
  const last = history.findLast(({ event }) => event === 'changes_requested');
  if (!last || last.note === null || (checkedAt && checkedAt > last.at)) return null;
  return { note: last.note, by: last.by, at: last.at };
}

async function namesOf({ db }: Ctx, row: Campaign): Promise<ViewedCampaign['names']> {
  const [sender] = await db.select().from(advertiser).where(eq(advertiser.id, row.advertiserId));
  const [about] = await db.select().from(purpose).where(eq(purpose.id, row.purposeId));
  return {
    advertiser: sender?.name ?? '',
    advertiserSlug: sender?.slug ?? '',
    country: sender?.country ?? '',
    purpose: { fr: about?.nameFr ?? '', en: about?.nameEn ?? '' },
    purposeSlug: about?.slug ?? '',
  };
}

async function viewedCheck(ctx: Ctx, row: Campaign): Promise<ViewedCheck | null> {
  const check = await latestCheck(ctx.db, row.id);
  if (!check) return null;
  const at = later(check.at, ctx.now);
  const content = await contentFingerprint(ctx.db, row, await inquire(ctx.db, row, at, ctx.now));
  const { takenAt, edition, fingerprint, audience, eligible } = check;
  return {
    ...{ at: check.at, takenAt, edition, fingerprint, audience, eligible },
    groups: check.groups as Group[],
    findings: check.findings as Finding[],
    current: content === check.contentFingerprint,
  };
}
