import { type LedgerRow, readLedger } from '@/db/queries/read-ledger';
import type { ChannelScope, LedgerAct } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { contactByExternalId } from './contact';
import { eventId } from './event-id';

/** One event as it is told: what was said, when, and the text that was shown. */
export type ToldEvent = {
  id: string;
  advertiser: string;
  purpose: string;
  channel: ChannelScope;
  act: LedgerAct;
  at: string;
  recordedAt: string;
  wording: { version: string; text: string } | null;
  method: string | null;
  source: string;
  evidence: string | null;
  hash: string;
};

/**
 * Everything that a contact said or was told, in the order of its chain, with the wordings shown and each link's hash.
 * @throws DomainError `not_found`
 */
export async function consentHistory(ctx: Ctx, externalId: string): Promise<{ events: ToldEvent[] }> {
  requirePermission(ctx.actor, 'records.read');
  const contactId = await contactByExternalId(ctx.db, externalId);
  return { events: (await readLedger(ctx.db, contactId)).map((row) => tellEvent(contactId, row)) };
}

function tellEvent(contactId: number, row: LedgerRow): ToldEvent {
  return {
    id: eventId({ contactId, seq: row.seq }),
    advertiser: row.advertiser,
    purpose: row.purpose,
    channel: row.channel,
    act: row.act,
    at: row.at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    wording: row.wording === null ? null : { version: row.wording, text: row.wording_text ?? '' },
    method: row.method,
    source: row.source,
    evidence: row.evidence,
    hash: row.hash,
  };
}
