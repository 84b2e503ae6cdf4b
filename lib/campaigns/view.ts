import { asc, eq, inArray } from 'drizzle-orm';
import { advertiser, campaignEvent, family, purpose } from '@/db/schema';
import type { Locale } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Group } from '../audience/count';
import { inquire } from '../audience/prospecting';
import { actorName, type Ctx } from '../context';
import { env } from '../env';
import type { Finding } from '../message/check';
import type { RenderedEmail } from '../message/compile';
import { later } from '../moments';
import { latestCheck } from './approve';
import { campaignProgress, type Progress } from './get';
import { contentFingerprint } from './inquiry';
import { type Campaign, loadCampaign } from './load';
import { campaignIdentity, messageFindings, previewMessage } from './message';

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

export type ViewedCampaign = {
  campaign: Campaign;
  own: boolean;
  names: { advertiser: string; advertiserSlug: string; purpose: Record<Locale, string>; purposeSlug: string };
  families: { slug: string; name: string }[];
  check: ViewedCheck | null;
  findings: Finding[];
  preview: RenderedEmail;
  history: (typeof campaignEvent.$inferSelect)[];
  progress: Progress;
};

/** All that the staff see of one campaign: what it says, its latest check, its history and how far it has come. */
export async function viewCampaign(ctx: Ctx, id: string, locale: Locale): Promise<ViewedCampaign> {
  requirePermission(ctx.actor, 'campaigns.read');
  const row = await loadCampaign(ctx.db, id);
  const identity = await campaignIdentity(ctx.db, row);
  const appUrl = env().APP_URL;
  const [names, families, check, history, progress] = await Promise.all([
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
  ]);
  return {
    campaign: row,
    own: row.author === actorName(ctx.actor),
    names,
    families,
    check,
    findings: await messageFindings(ctx.db, row),
    preview: previewMessage(row, identity, { appUrl, locale }),
    history,
    progress,
  };
}

async function namesOf({ db }: Ctx, row: Campaign): Promise<ViewedCampaign['names']> {
  const [sender] = await db.select().from(advertiser).where(eq(advertiser.id, row.advertiserId));
  const [about] = await db.select().from(purpose).where(eq(purpose.id, row.purposeId));
  return {
    advertiser: sender?.name ?? '',
    advertiserSlug: sender?.slug ?? '',
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
