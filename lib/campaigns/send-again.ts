import { appendAudit } from '@/db/queries/append-audit';
import { requeueUncertain } from '@/db/queries/requeue-uncertain';
import type { CampaignState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { parseInput } from '../input';
import { lockCampaign, requireState } from './load';
import { moveCampaign } from './move';
import { sendAgainSchema } from './schemas';
import { requireOwnRecipients } from './sends';

/**
 * Sends a campaign again to those of its recipients of whom nobody knows whether they got it: all of them, or those named. Only a
 * person chooses that, as some may get it twice; who chose it, and for whom, stays on record. Each is decided again like everybody.
 * Answers where the campaign is, and how many wait again.
 */
export async function sendAgain(
  ctx: Ctx,
  id: string,
  input: unknown,
): Promise<{ status: CampaignState; again: number }> {
  requirePermission(ctx.actor, 'campaigns.write');
  const { contacts = null } = parseInput(sendAgainSchema, input);
  return ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, id);
    requireOwnRecipients(ctx, row);
    requireState(row, 'sending', 'paused', 'sent');
    const again = await requeueUncertain(tx, { campaignId: row.id, contacts, now: ctx.now });
    if (again.length === 0) return { status: row.state, again: 0 };
    const status = row.state === 'sent' ? 'sending' : row.state;
    await moveCampaign({ ...ctx, db: tx }, row.id, { to: status, event: 'sent_again' });
    await appendAudit(tx, {
      ...{ at: ctx.now, by: actorName(ctx.actor), action: 'campaign.send_again' },
      ...{ subject: `campaign ${row.id}`, detail: { contacts: again } },
    });
    return { status, again: again.length };
  });
}
