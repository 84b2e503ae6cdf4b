import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type RelyingCampaign, relyingCampaigns } from '@/db/queries/relying-campaigns';
import { advertiser, assessment, purpose } from '@/db/schema';
import type { AssessmentState, Locale } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { type Assessment, loadAssessment, rootId, selectAssessments } from './load';
import { assessmentState } from './state';
import { type WeighedMeans, weighScope } from './weigh';

export type ViewedAssessment = {
  assessment: Assessment;
  state: AssessmentState;
  own: boolean;
  /** Past its review date, decided about or not. */
  overdue: boolean;
  advertisers: { slug: string; name: string }[];
  purposes: { slug: string; name: Record<Locale, string> }[];
  /** All its versions, the first one first. */
  versions: { row: Assessment; state: AssessmentState }[];
  /** What the law makes of it, means by means. */
  weighed: WeighedMeans[];
  campaigns: RelyingCampaign[];
};

/** One version of an assessment, with all that is to be known before one approves it or relies on it. */
export async function readAssessment(ctx: Ctx, id: string): Promise<ViewedAssessment> {
  requirePermission(ctx.actor, 'assessments.read');
  const row = await loadAssessment(ctx.db, id);
  const [scope, versions, weighed, campaigns] = await Promise.all([
    namesOf(ctx.db, row),
    selectAssessments(ctx.db).where(eq(rootId, row.rootId)).orderBy(asc(assessment.version)),
    weighScope(ctx.db, row, ctx.now),
    relyingCampaigns(ctx.db, row.id),
  ]);
  return {
    ...scope,
    assessment: row,
    state: assessmentState(row, versions, ctx.now),
    overdue: row.validUntil <= ctx.now,
    own: row.author === actorName(ctx.actor),
    versions: versions.map((one) => ({ row: one, state: assessmentState(one, versions, ctx.now) })),
    weighed,
    campaigns,
  };
}

async function namesOf(db: Db, row: Assessment) {
  const [advertisers, purposes] = await Promise.all([
    db
      .select({ slug: advertiser.slug, name: advertiser.name })
      .from(advertiser)
      .where(inArray(advertiser.id, row.advertisers))
      .orderBy(asc(advertiser.name)),
    db
      .select({ slug: purpose.slug, fr: purpose.nameFr, en: purpose.nameEn })
      .from(purpose)
      .where(inArray(purpose.id, row.purposes))
      .orderBy(asc(purpose.slug)),
  ]);
  return { advertisers, purposes: purposes.map(({ slug, fr, en }) => ({ slug, name: { fr, en } })) };
}

/** An assessment's title, for a page's. */
export async function nameAssessment(ctx: Ctx, id: string): Promise<string> {
  requirePermission(ctx.actor, 'assessments.read');
  return (await loadAssessment(ctx.db, id)).title;
}
