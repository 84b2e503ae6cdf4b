import { campaignCheck } from '@/db/schema';
import { requirePermission } from '../access/require';
import { countAudience, type Group } from '../audience/count';
import { inquire } from '../audience/prospecting';
import type { Ctx } from '../context';
import { canonicalJson, sha256 } from '../hash';
import { parseInput } from '../input';
import type { Finding } from '../message/check';
import { later } from '../moments';
import { contentOf } from './content';
import { audienceOf, contentFingerprint, editionsInForce } from './inquiry';
import { type Campaign, loadCampaign } from './load';
import { messageFindings } from './message';
import { planMoment } from './plan';
import { checkSchema } from './schemas';

export type CampaignCheck = {
  audience: number;
  eligible: number;
  groups: Group[];
  message: { findings: Finding[] };
  fingerprint: string;
  at: string;
};

/**
 * Checks everybody and the message, for the day on which the campaign would go out: the one asked for, else the one it is
 * scheduled for, else now. The check is kept; an approver approves its fingerprint.
 */
export async function checkCampaign(ctx: Ctx, id: string, input: unknown = {}): Promise<CampaignCheck> {
  requirePermission(ctx.actor, 'campaigns.check');
  const asked = parseInput(checkSchema, input ?? {});
  const row = await loadCampaign(ctx.db, id);
  const at = asked.at ?? row.scheduledAt ?? plannedFor(row, ctx.now);
  const { contentFingerprint: content, edition, ...check } = await takeCheck(ctx, row, at);
  await ctx.db.insert(campaignCheck).values({
    campaignId: row.id,
    at,
    takenAt: ctx.now,
    edition,
    fingerprint: check.fingerprint,
    contentFingerprint: content,
    content: contentOf(row),
    audience: check.audience,
    eligible: check.eligible,
    groups: check.groups,
    findings: check.message.findings,
  });
  return check;
}

/** The moment that its author means; one that has gone by is now. */
function plannedFor(row: Campaign, now: Date): Date {
  const { plan } = contentOf(row);
  return plan ? later(planMoment(plan, now), now) : now;
}

async function takeCheck(ctx: Ctx, row: Campaign, at: Date) {
  const inquiry = await inquire(ctx.db, row, at, ctx.now);
  const content = await contentFingerprint(ctx.db, row, inquiry);
  const findings = await messageFindings(ctx.db, row);
  // Indirect prospecting is aimed at no one: it has no recipients to decide about.
  const counted = row.direct
    ? await countAudience(ctx.db, inquiry, await audienceOf(ctx.db, row))
    : { audience: 0, eligible: 0, groups: [] };
  const { audience, eligible, groups } = counted;
  return {
    audience,
    eligible,
    groups,
    message: { findings },
    fingerprint: sha256(canonicalJson({ content, groups, at: at.toISOString() })),
    contentFingerprint: content,
    edition: editionsInForce(inquiry),
    at: at.toISOString(),
  };
}
