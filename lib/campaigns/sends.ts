import { listSends as listSendRows, type SendRow } from '@/db/queries/list-sends';
import type { Basis, SendState, SkipReason } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { restsOn } from '../audience/evidence';
import { type Evidence, type ToldDecision, tellDecision } from '../audience/tell';
import { eventId } from '../consent/event-id';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import type { Decision } from '../law/terms';
import { type Campaign, loadCampaign } from './load';
import { sendsSchema } from './schemas';

export type Send = {
  id: string;
  contact: string;
  state: SendState;
  rule: string;
  basis: Basis | null;
  evidence: Evidence;
  skipReason: SkipReason | null;
};

const PAGE = 500;

/** A page of a campaign's recipients, and where the next begins (null at the end). */
export async function listSends(
  ctx: Ctx,
  id: string,
  query: unknown = {},
): Promise<{ sends: Send[]; next: string | null }> {
  requirePermission(ctx.actor, 'recipients.read');
  const { after } = parseInput(sendsSchema, query);
  const row = await loadCampaign(ctx.db, id);
  requireOwnRecipients(ctx, row);
  const rows = await listSendRows(ctx.db, row.id, { after: after ?? 0, limit: PAGE });
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return { sends: rows.map(sendOf), next: last ? String(last.contact_id) : null };
}

/**
 * Marketers see the people of their own campaigns only.
 * @throws DomainError `not_allowed`
 */
export function requireOwnRecipients({ actor }: Ctx, row: Campaign): void {
  if ('role' in actor && actor.role === 'marketer' && row.author !== actorName(actor)) {
    throw new DomainError('not_allowed', 'recipients of another’s campaign');
  }
}

/** `queued` to the outside for whom a worker holds at this moment. */
function sendOf(row: SendRow): Send {
  const { rule, basis } = row.decision as Decision;
  return {
    id: `${row.campaign_id}-${row.contact_id}`,
    contact: row.contact,
    state: row.state === 'in_flight' ? 'queued' : row.state,
    rule,
    basis,
    evidence: toldDecision(row, row.decision as Decision).evidence,
    skipReason: row.skip_reason,
  };
}

/** A send's decision in words, with the evidence frozen with it. */
export function toldDecision(row: SendRow, decision: Decision): ToldDecision {
  const { contact_id: contactId, consent_seq: seq, purchase, assessment_id: assessmentId } = row;
  const rests = restsOn(decision.basis);
  return tellDecision(decision, {
    consentEvent: rests.consent && seq !== null ? eventId({ contactId, seq }) : undefined,
    purchase: rests.purchase ? (purchase ?? undefined) : undefined,
    assessment: rests.assessment && assessmentId !== 0 ? String(assessmentId) : undefined,
  });
}
