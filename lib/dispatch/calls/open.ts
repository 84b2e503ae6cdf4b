import { nextToCall } from '@/db/queries/call-desk';
import { type Settled, settleSends } from '@/db/queries/print-letters';
import { call } from '@/db/schema';
import { requirePermission } from '../../access/require';
import { inquire } from '../../audience/prospecting';
import { type Campaign, loadCampaign, requireState } from '../../campaigns/load';
import { actorName, type Ctx } from '../../context';
import { DomainError } from '../../errors';
import { completeCampaign } from '../complete';
import { stopUnassessed } from '../stop-unassessed';
import { returnLapsedCalls } from './lapse';
import { type Look, lookAgain } from './look';
import { openCallOf } from './own';

/** So long a person is kept for an agent who has not called yet. */
const OPEN_MS = 5 * 60_000;
/** Somebody who is on another campaign's page waits so long. */
const ELSEWHERE_MS = 10 * 60_000;
/** So many are looked at in one go, where one after the other may not be called now. */
const MOST_LOOKS = 40;

/**
 * Puts the next person who may be called now on the agent's page, or answers false where there is nobody. Whoever has somebody before
 * them keeps that person. Those who may not be called any more are skipped on the way, and those who must wait, wait.
 * @throws DomainError `wrong_state`, `withdrawals_waiting`
 */
export async function openCall(ctx: Ctx, id: string): Promise<boolean> {
  requirePermission(ctx.actor, 'calls.make');
  await returnLapsedCalls(ctx);
  if (await openCallOf(ctx)) return true;
  const campaign = await loadCampaign(ctx.db, id);
  requireState(campaign, 'sending');
  if (campaign.channel !== 'phone') throw new DomainError('wrong_state', `campaign ${campaign.id}`);
  const { assessmentId } = await inquire(ctx.db, campaign, ctx.now, ctx.now);
  if (assessmentId === null && (await stopUnassessed(ctx, campaign.id))) return false;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const found = await tryNext(ctx, campaign);
    if (found === 'opened') return true;
    if (found === 'nobody') break;
  }
  await completeCampaign(ctx, campaign.id);
  return false;
}

async function tryNext(ctx: Ctx, campaign: Campaign): Promise<'opened' | 'next' | 'nobody'> {
  const { now } = ctx;
  return ctx.db.transaction(async (tx) => {
    const contactId = await nextToCall(tx, { campaignId: campaign.id, now });
    if (contactId === null) return 'nobody';
    const look = await lookAgain(tx, campaign, { contactId, now });
    const opened =
      look.may === 'call' &&
      (await tx
        .insert(call)
        .values({
          ...{ contactId, campaignId: campaign.id, agent: actorName(ctx.actor), openedAt: now },
          leaseUntil: new Date(now.getTime() + OPEN_MS),
        })
        .onConflictDoNothing()
        .returning({ id: call.id }));
    const won = opened !== false && opened.length > 0;
    await settleSends(tx, { campaignId: campaign.id, now }, [settled(contactId, look, { won, now })]);
    return won ? 'opened' : 'next';
  });
}

function settled(contactId: number, look: Look, { won, now }: { won: boolean; now: Date }): Settled {
  const common = { contactId, recheckedDecisionId: look.decisionId, skipReason: null, answer: null };
  if (look.may === 'never') return { ...common, state: 'skipped', skipReason: look.reason };
  if (look.may === 'wait') return { ...common, state: 'queued', notBefore: look.until };
  if (won) return { ...common, state: 'in_flight' };
  return { ...common, state: 'queued', notBefore: new Date(now.getTime() + ELSEWHERE_MS) };
}
