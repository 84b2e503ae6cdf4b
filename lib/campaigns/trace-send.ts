import { and, eq, inArray } from 'drizzle-orm';
import { campaignDecision, family, send } from '@/db/schema';
import { requirePermission } from '../access/require';
import { unpackProfile } from '../audience/profile';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { editionById } from '../law/edition-by-id';
import type { Decision, Facts } from '../law/terms';
import { type Trace, traceDecision } from '../law/trace';
import { type Campaign, loadCampaign } from './load';
import { sendId } from './schemas';
import { requireOwnRecipients } from './sends';

type Kept = typeof campaignDecision.$inferSelect;

/** A decision as it was kept, and how it came about; null where its edition is not written down any more. */
export type TracedDecision = { kept: Kept & { decision: Decision }; trace: Trace | null };

export type TracedSend = {
  campaign: Campaign;
  frozen: TracedDecision;
  /** As it was taken again before the hand-over. */
  handOff: TracedDecision | null;
};

/** How it was decided that one person may get one campaign, from the facts to the texts. */
export async function traceSend(ctx: Ctx, id: string): Promise<TracedSend> {
  requirePermission(ctx.actor, 'recipients.read');
  const parsed = sendId.safeParse(id);
  if (!parsed.success) throw new DomainError('not_found', `send ${id}`);
  const { campaignId, contactId } = parsed.data;
  const campaign = await loadCampaign(ctx.db, campaignId);
  requireOwnRecipients(ctx, campaign);
  const [row] = await ctx.db
    .select()
    .from(send)
    .where(and(eq(send.campaignId, campaignId), eq(send.contactId, contactId)));
  if (!row) throw new DomainError('not_found', `send ${id}`);
  const ids = [row.decisionId, ...(row.recheckedDecisionId === null ? [] : [row.recheckedDecisionId])];
  const decisions = await ctx.db
    .select()
    .from(campaignDecision)
    .where(and(eq(campaignDecision.campaignId, campaignId), inArray(campaignDecision.id, ids)));
  const sectors = await sectorsOf(ctx, campaign);
  const traced = (decisionId: number | null) => {
    const kept = decisions.find((one) => one.id === decisionId);
    return kept ? traceKept(kept, campaign, sectors) : null;
  };
  const frozen = traced(row.decisionId);
  if (!frozen) throw new Error('a send’s decision was not kept');
  return { campaign, frozen, handOff: traced(row.recheckedDecisionId) };
}

type Sector = Facts['sector'];

async function sectorsOf({ db }: Ctx, { families }: Campaign): Promise<Sector[]> {
  const rows = await db.select({ sector: family.sector }).from(family).where(inArray(family.id, families));
  return [...new Set(rows.map(({ sector }): Sector => sector ?? 'none')), 'none'];
}

/** Of several sectors the one by which the campaign was decided. */
function traceKept(kept: Kept, { nature }: Campaign, sectors: readonly Sector[]): TracedDecision {
  const decision = kept.decision as Decision;
  const edition = kept.edition === 'none' ? undefined : editionById(kept.edition);
  const gone = kept.edition !== 'none' && !edition;
  const person = unpackProfile(kept.profile);
  const assessed = kept.assessmentId === 0 ? 'no' : 'yes';
  const traces = gone
    ? []
    : sectors.map((sector) => traceDecision(edition, { ...person, nature, sector, assessed }));
  const same = traces.find(
    ({ answer }) => answer.rule === decision.rule && answer.reason === decision.reason,
  );
  return { kept: { ...kept, decision }, trace: same ?? null };
}
