import { listSends } from '@/db/queries/list-sends';
import { requirePermission } from '../access/require';
import type { ToldDecision } from '../audience/tell';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import type { Decision } from '../law/terms';
import { loadCampaign } from './load';
import { sendId } from './schemas';
import { requireOwnRecipients, toldDecision } from './sends';

type Dated = ToldDecision & { at: string; edition: string };

/** The decision as it was frozen, and as it was taken again at hand-over (null until then). */
export async function sendDecision(ctx: Ctx, id: string): Promise<{ frozen: Dated; handOff: Dated | null }> {
  requirePermission(ctx.actor, 'recipients.read');
  const parsed = sendId.safeParse(id);
  if (!parsed.success) throw new DomainError('not_found', `send ${id}`);
  const { campaignId, contactId } = parsed.data;
  requireOwnRecipients(ctx, await loadCampaign(ctx.db, campaignId));
  const [row] = await listSends(ctx.db, campaignId, { after: 0, limit: 1, only: contactId });
  if (!row) throw new DomainError('not_found', `send ${id}`);
  const frozen = toldDecision(row, row.decision as Decision);
  const handOff = row.rechecked === null ? null : toldDecision(row, row.rechecked as Decision);
  return {
    frozen: { ...frozen, at: row.decided_at.toISOString(), edition: row.edition },
    handOff: handOff && {
      ...handOff,
      at: row.rechecked_at?.toISOString() ?? '',
      edition: row.rechecked_edition ?? 'none',
    },
  };
}
